import { describe, expect, test } from 'vitest';
import { layoutModel, layouts } from '#core/estimate/index-layouts.ts';
import { planOf, totalEffects, type PathModel } from '#core/estimate/path-model.ts';
import { mobilePhones } from '../../published/tenenhaus-et-al-2005.ts';

const small: PathModel = {
  blocks: { a: ['a1', 'a2'], b: ['b1'], c: ['c1'] },
  arcs: [
    ['a', 'b'],
    ['b', 'c'],
    ['a', 'c'],
  ],
};

describe('total effects', () => {
  test('of the published paths on loyalty are the published total effects', () => {
    const { constructs, arcs } = layouts.ecsi;
    const plan = planOf({
      blocks: Object.fromEntries(constructs.map((name) => [name, [name]])),
      arcs,
    });
    const printed = new Map(Object.entries(mobilePhones.paths));
    const total = totalEffects(plan, (from, to) =>
      printed.get(`${constructs[from]} ${constructs[to]}`)!,
    );
    for (const [name, effect] of Object.entries(mobilePhones.totalEffectsOnLoyalty)) {
      // The paths are printed to six decimals; products of several of them are right to five.
      expect(total[constructs.indexOf(name)]![6]).toBeCloseTo(
        effect,
        mobilePhones.printedDecimals - 1,
      );
    }
  });

  test('are products along each way, summed', () => {
    const weights = { 'a b': 0.5, 'b c': 0.4, 'a c': 0.1 };
    const names = ['a', 'b', 'c'];
    const total = totalEffects(
      planOf(small),
      (from, to) => weights[`${names[from]} ${names[to]}` as keyof typeof weights],
    );
    expect(total[0]![2]).toBeCloseTo(0.1 + 0.5 * 0.4, 15);
    expect(total[2]).toEqual([0, 0, 0]);
  });
});

describe('a plan', () => {
  test('puts each construct after all that bear on it', () => {
    const turned = planOf({ ...small, blocks: { c: ['c1'], b: ['b1'], a: ['a1'] } });
    expect(turned.order.map((j) => turned.constructs[j])).toEqual(['a', 'b', 'c']);
  });

  const wrong: [string, PathModel, string][] = [
    [
      'a circle',
      { ...small, arcs: [...small.arcs, ['c', 'a']] },
      'arcs run in a circle among a, b, c',
    ],
    ['a construct unknown', { ...small, arcs: [['a', 'x']] }, 'arc a -> x is no arc'],
    ['an arc to itself', { ...small, arcs: [['a', 'a']] }, 'arc a -> a is no arc'],
    [
      'an arc twice',
      { ...small, arcs: [...small.arcs, ['a', 'b']] },
      'arcs has the same arc twice',
    ],
    ['a construct alone', { ...small, arcs: [['a', 'b']] }, 'arcs is without "c"'],
    ['a block empty', { ...small, blocks: { ...small.blocks, b: [] } }, 'blocks.b is empty'],
    [
      'a column twice',
      { ...small, blocks: { ...small.blocks, b: ['a1'] } },
      'column a1 stands in a and b',
    ],
    ['one construct', { blocks: { a: ['a1'] }, arcs: [] }, 'blocks has fewer than two constructs'],
    [
      'a mode unknown',
      { ...small, modes: { a: 'C' as 'A' } },
      'modes.a is "C": it must be one of A, B',
    ],
    ['a mode of nothing', { ...small, modes: { x: 'A' } }, 'modes.x is of no construct'],
    [
      'a scheme unknown',
      { ...small, scheme: 'best' as 'path' },
      'scheme is "best": it must be one of',
    ],
  ];

  test.for(wrong)('with %s is refused', ([, model, message]) => {
    expect(() => planOf(model)).toThrow(RangeError);
    expect(() => planOf(model)).toThrow(message);
  });
});

describe('a layout', () => {
  test('grows from five constructs to six to seven, and keeps its arcs', () => {
    const sizes = [layouts.scsb, layouts.acsi, layouts.ecsi].map(({ constructs, arcs }) => [
      constructs.length,
      arcs.length,
    ]);
    expect(sizes).toEqual([
      [5, 6],
      [6, 9],
      [7, 12],
    ]);
    for (const arc of layouts.scsb.arcs) expect(layouts.acsi.arcs).toContainEqual(arc);
    for (const arc of layouts.acsi.arcs) expect(layouts.ecsi.arcs).toContainEqual(arc);
  });

  test('finds its questions by name, and says which construct has none', () => {
    const columns = ['id', 'expectation1', 'expectation2', 'Value', 'satisfaction', 'complaints'];
    expect(layoutModel(layouts.scsb, [...columns, 'loyalty9']).blocks).toEqual({
      expectation: ['expectation1', 'expectation2'],
      value: ['Value'],
      satisfaction: ['satisfaction'],
      complaints: ['complaints'],
      loyalty: ['loyalty9'],
    });
    expect(() => layoutModel(layouts.scsb, columns)).toThrow('no column for loyalty');
  });
});
