import { describe, expect, test } from 'vitest';
import { defaults, expectationExpression as model, type Values } from '#core';
import { figure } from '#widgets/ModelFigure/figures/expectation-expression.ts';

const usual = defaults(model.params);
const read = (values: Partial<Values<typeof model.params>> = {}) =>
  figure.read({ ...usual, ...values }, 1);

describe('expected or not, said or not', () => {
  test.for([
    ['bright', {}],
    ['dark', { bestGain: 0 }],
    ['right', { fulfilment: 0 }],
    ['silent', { voice: 0 }],
  ] as const)('says %s', ([state, values]) => {
    expect(read(values).says).toBe(`says.${state}`);
  });

  test('a survey is true where all speak, or where nobody expects anything', () => {
    for (const values of [{ voice: 1 }, { expectedShare: 0 }]) {
      const { truth, survey } = read(values).results;
      expect(survey!.value).toBeCloseTo(truth!.value, 12);
    }
  });

  test('perfect fulfilment leaves the cold zone indifferent, and the survey sees the highest', () => {
    const { results, mentions } = read({ fulfilment: 1, expectedShare: 1 });
    expect(mentions!['coldScore']!.value).toBeCloseTo(0, 12);
    expect(results['survey']!.value).toBeCloseTo(usual.bestGain, 12);
  });

  test('a hundred customers stand in the fields of their zones', () => {
    const { drawing } = read().pictures[0]!;
    const dots = drawing.kind === 'dots' ? drawing.dots : [];
    const inField = (column: number, row: number) =>
      dots.filter(({ x, y }) => Math.round(x!) === column && Math.round(y!) === row).length;
    expect([inField(0, 0), inField(0, 1), inField(1, 1), inField(1, 0)]).toEqual([42, 18, 12, 28]);
  });
});
