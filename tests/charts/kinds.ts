/** A drawing of every kind from a row of numbers: what a mark makes of numbers that are hard to draw. */
import type { Drawing } from '#charts/drawing.ts';
import { placeFlow } from '#charts/flow.ts';
import { sunflower } from '#charts/network.ts';

const axis = { label: { text: 'axis' }, unit: 'number' };
const label = { text: 'label' };

type Numbers = readonly (number | null)[];

export function everyKind(values: Numbers): Drawing[] {
  const at = values.map((_, place) => place);
  const names = at.map((place) => ({ text: `place ${place}` }));
  const positive = values.map((value) => (value === null ? null : Math.abs(value)));
  const axes = { x: axis, y: axis };
  const dots = values.map((value, place) => ({ name: `dot ${place}`, label, x: place, y: value }));
  const single = [
    {
      kind: 'lines' as const,
      ...axes,
      at,
      lines: [{ name: 'line', label, y: values }],
      bands: [{ name: 'band', label, low: values, high: positive }],
      rules: [
        { y: values[0] ?? 0, label },
        { x: at[0] ?? 0, label },
      ],
      dots,
    },
    { kind: 'stacked' as const, ...axes, at, layers: [{ name: 'layer', label, values: positive }] },
    { kind: 'bars' as const, places: names, y: axis, layers: [{ name: 'layer', label, values }] },
    {
      kind: 'bars' as const,
      places: names,
      y: axis,
      lying: true,
      layers: [
        { name: 'a', label, values },
        { name: 'b', label, values },
      ],
    },
    { kind: 'dots' as const, ...axes, dots },
    {
      kind: 'heat' as const,
      columns: { label, names },
      rows: { label, names: [label] },
      cells: [values],
      label,
      unit: 'number',
    },
    {
      kind: 'heat' as const,
      columns: { label, names },
      rows: { label, names: [label] },
      cells: [values],
      label,
      unit: 'share',
      middle: 0,
    },
    {
      kind: 'cohorts' as const,
      cohorts: at.map(() => ({ label, size: { value: 10, unit: 'number' } })),
      cohortsLabel: label,
      ages: { label, names },
      shares: at.map((place) => values.slice(place)),
      label,
    },
    {
      kind: 'tornado' as const,
      outcome: axis,
      base: values[0] ?? null,
      rows: values.map((value, place) => ({
        name: `row ${place}`,
        label,
        low: { at: { value: 1, unit: 'number' }, outcome: value },
        high: { at: { value, unit: 'number' }, outcome: values[0] ?? null },
      })),
    },
    {
      kind: 'slope' as const,
      from: label,
      to: label,
      unit: 'number',
      slopes: values.map((value, place) => ({ name: `slope ${place}`, label, from: value, to: 1 })),
    },
    {
      kind: 'flow' as const,
      nodes: [{ name: 'all', label }, ...at.map((place) => ({ name: `to ${place}`, label }))],
      unit: 'number',
      flow: placeFlow(
        [{ name: 'all' }, ...at.map((place) => ({ name: `to ${place}` }))],
        positive.map((value, place) => ({ from: 'all', to: `to ${place}`, value })),
      ),
    },
    {
      kind: 'people' as const,
      groups: at.map((place) => ({ name: `group ${place}`, label, count: place })),
    },
    {
      kind: 'network' as const,
      places: sunflower([], at.length),
      ties: at.slice(1).map((person) => [person - 1, person] as const),
      states: [{ name: 'all', label, members: at }],
    },
    {
      kind: 'triangle' as const,
      corners: [label, label, label] as const,
      dots: positive.map((value, place) => ({
        name: `dot ${place}`,
        label,
        shares: [value ?? NaN, 1, 0] as const,
      })),
    },
    {
      kind: 'path' as const,
      boxes: at.map((place) => ({
        name: `box ${place}`,
        label,
        column: place,
        row: place % 3,
        value: { value: values[place]!, unit: 'number' },
      })),
      arrows: at.slice(1).map((place) => ({
        from: 'box 0',
        to: `box ${place}`,
        strength: values[place]!,
        label: { value: values[place]!, unit: 'number' },
      })),
    },
  ];
  const multiples = {
    kind: 'multiples' as const,
    drawings: single.map((drawing, place) => ({ name: `one ${place}`, title: label, drawing })),
  };
  return [...single, multiples];
}
