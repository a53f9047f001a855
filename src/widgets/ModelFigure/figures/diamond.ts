/** All numbers of the figure “The diamond of loyalty”, for one set of values and one draw. */
import { diamond, type Values } from '#core';
import { drawnFigure } from '../drawn-figure.ts';

type Given = Values<typeof diamond.params>;

const kinds = ['loyal', 'habitual', 'multiBrand', 'switcher'] as const;
/** Lengths of log that are drawn. */
const logs = Array.from({ length: 51 }, (_, step) => 2 * step);
/** Share of all shoppers that may be wrong where it is still called right. */
const SLIGHT = 0.02;

export const figure = drawnFigure({
  model: diamond,
  shown: [
    'purchases',
    'brandsCut',
    'narrowShare',
    'narrowSwitching',
    'wideSwitching',
    'rateShape',
    'involvementCut',
    'measurementNoise',
  ],
  prediction: { kind: 'choice', options: ['more', 'same', 'fewer'] },
  read(values: Given, seed: number) {
    const found = diamond.evaluate(values, seed);
    const wrong = found.misclassifiedByCut;
    const leastWrong = Math.min(...wrong);
    const bestCut = wrong.indexOf(leastWrong) + 1;
    const [seen, truly] = [found.kinds[0]!, found.trueKinds[0]!];
    const brands = (switching: number) =>
      logs.map((bought) => diamond.expectedBrands(values, switching, bought));
    return {
      says: `says.${stateOf(found, values.shoppers)}`,
      results: {
        misclassified: { value: found.misclassified, unit: 'share' },
        narrowBrands: brandsOf(found.narrowBrands),
        wideBrands: brandsOf(found.wideBrands),
      },
      mentions: {
        seenLoyal: { value: seen, unit: 'customers' },
        trueLoyal: { value: truly, unit: 'customers' },
        all: { value: values.shoppers, unit: 'customers' },
        bestCut: { value: bestCut, unit: 'number' },
        leastWrong: { value: leastWrong, unit: 'share' },
      },
      melody: { x: wrong.map((_, row) => row + 1), y: wrong },
      pictures: [
        {
          name: 'kinds',
          drawing: {
            kind: 'slope',
            from: 'drawn.truth',
            to: 'drawn.log',
            unit: 'customers',
            slopes: kinds.map((name, kind) => ({
              name,
              label: `places.kinds.${kind}`,
              from: found.trueKinds[kind]!,
              to: found.kinds[kind]!,
            })),
          },
        },
        {
          name: 'why',
          drawing: {
            kind: 'multiples',
            drawings: [
              {
                name: 'log',
                title: 'drawn.brandsByLog',
                drawing: {
                  kind: 'lines',
                  height: 'half',
                  at: logs,
                  x: { label: 'purchases', unit: 'number' },
                  y: { label: 'axis.brands', unit: 'number', domain: [0, values.brands] },
                  lines: [
                    {
                      name: 'wide',
                      label: 'drawn.wide',
                      symbol: 'wideSwitching',
                      tone: 3,
                      y: brands(values.wideSwitching),
                    },
                    {
                      name: 'narrow',
                      label: 'drawn.narrow',
                      symbol: 'narrowSwitching',
                      tone: 'model',
                      y: brands(values.narrowSwitching),
                    },
                  ],
                  rules: [
                    {
                      y: Math.min(values.brandsCut, values.brands),
                      label: 'drawn.few',
                      role: 'claim',
                    },
                    { x: values.purchases, label: 'drawn.watched', role: 'cursor' },
                  ],
                },
              },
              {
                name: 'cut',
                title: 'drawn.wrongByCut',
                drawing: {
                  kind: 'lines',
                  height: 'half',
                  at: wrong.map((_, row) => row + 1),
                  x: {
                    label: 'brandsCut',
                    unit: 'number',
                    domain: [1, wrong.length],
                    ticks: [1, 4, 7, 10],
                  },
                  y: { label: 'misclassified', unit: 'share', zero: true },
                  lines: [{ name: 'wrong', symbol: 'misclassified', tone: 'model', y: wrong }],
                  dots: [
                    ...(leastWrong < found.misclassified
                      ? [
                          {
                            name: 'best',
                            x: bestCut,
                            y: leastWrong,
                            label: 'drawn.best',
                            tone: 'quiet' as const,
                          },
                        ]
                      : []),
                    {
                      name: 'here',
                      x: values.brandsCut,
                      y: found.misclassified,
                      label: 'drawn.here',
                      tone: 'result',
                      first: true,
                    },
                  ],
                },
              },
            ],
          },
        },
      ],
      table: {
        columns: [
          { key: 'axis.kind', unit: 'number', names: 'places.kinds' },
          { key: 'drawn.truth', unit: 'customers' },
          { key: 'drawn.log', unit: 'customers' },
          { key: 'favouriteShare', unit: 'share' },
        ],
        rows: kinds.map((_, kind) => [
          kind,
          found.trueKinds[kind]!,
          found.kinds[kind]!,
          found.favouriteShare[kind]!,
        ]),
      },
    };
  },
});

function brandsOf(value: number | null) {
  return value === null ? null : { value, unit: 'number', digits: 1 };
}

/** Whether any line parts the kinds; if one does, what the log makes of the loyal, and whether their brands say why. */
function stateOf(found: ReturnType<typeof diamond.evaluate>, shoppers: number): string {
  if (Math.min(...found.misclassifiedByCut) >= 0.5) return 'blind';
  if (found.misclassified <= SLIGHT) return 'clear';
  const [loyal, habitual] = found.kinds.map((seen, kind) => seen - found.trueKinds[kind]!);
  if (Math.abs(loyal!) <= SLIGHT * shoppers) return 'even';
  // Of all who buy few brands, caring or not, the log finds more or fewer as it does of the loyal.
  if (Math.sign(loyal!) !== Math.sign(loyal! + habitual!)) return 'mixed';
  return loyal! > 0 ? 'flatters' : 'blames';
}
