import { expect, test } from 'vitest';
import { Names } from '#exports/sheets/formula.ts';

const names = new Names((key) => `${key}?"`);
names.cell('margin', { row: 6, column: 6 });
names.option('strategy.equalSales', 1);
names.column('week', { row: 20, column: 0 }, 3);
names.column('won', { row: 20, column: 2 }, 3);
names.column('won.leaky', { row: 20, column: 3 }, 3);

test.each([
  ['1 + margin * 2', '1 + $G$7 * 2'],
  ['won + margin', 'C22 + $G$7'],
  ['won[-1] + won.leaky', 'C21 + D22'],
  ['SUM(won[]) / won[0]', 'SUM($C$21:$C$23) / $C$21'],
  ['IF(week = 2, strategy.equalSales, 1E-12)', 'IF(A22 = 2, 1, 1E-12)'],
  ['IF("margin" = winner.deal, none, "")', 'IF("margin" = "winner.deal?""", "–", "")'],
  ['1\n  + margin', '1 + $G$7'],
])('%s stands in a sheet as %s', (formula, written) => {
  expect(names.written(formula, 21)).toBe(written);
});
