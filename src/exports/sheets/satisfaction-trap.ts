/** Five levels of satisfaction: who leaves, in shares and in people of a thousand. */
import { live, type Column } from './live.ts';

const levels = ['VeryDissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'VerySatisfied'];
const SATISFIED_FROM = 3;

const sum = (terms: readonly string[]) => terms.join(' + ');
const over = (column: string, from = 0) =>
  sum(levels.slice(from).map((_, index) => `${column}[${from + index}]`));

/** Amounts as whole people of a total: who is left over goes to the largest fractions, the first of equals. */
function apportioned(amount: string, of: (row: number) => string, total: string) {
  const [floor, fraction] = [`${amount}.floor`, `${amount}.fraction`];
  const larger = (row: number) =>
    levels
      .map((_, other) => [other, other < row ? '>=' : '>'] as const)
      .filter(([other]) => other !== row)
      .map(([other, sign]) => `IF(${fraction}[${other}] ${sign} ${fraction}, 1, 0)`);
  const symbol = amount === 'heads' ? 'n' : 'l';
  return {
    [amount]: { formula: of, symbol },
    [floor]: { formula: `INT(${amount})`, symbol: `⌊${symbol}⌋` },
    [fraction]: { formula: `${amount} - ${floor}`, symbol: `${symbol} − ⌊${symbol}⌋` },
    [`${amount}.more`]: {
      formula: (row) => `IF(${sum(larger(row))} < ${total} - (${over(floor)}), 1, 0)`,
      symbol: '+',
    },
  } satisfies Record<string, Column>;
}

const someone = (formula: string) => `IF(everyone > 0, ${formula}, none)`;

export const sheet = live({
  steps: {
    everyone: ['Σ n', sum(levels.map((level) => `size${level}`))],
    people: ['N', 'IF(everyone > 0, 1000, 0)'],
    counted: ['Σ p d', sum(levels.map((level, row) => `share[${row}] * leaving${level}`))],
    satisfied: ['p₄ + p₅', over('share', SATISFIED_FROM)],
    left: ['Σ p d′', sum(levels.map((_, row) => `share[${row}] * leavingRates[${row}]`))],
    both: ['p₄ d′₄ + p₅ d′₅', 'share[3] * leavingRates[3] + share[4] * leavingRates[4]'],
  },
  results: {
    leftOfSatisfied: 'IF(satisfied > 0, MIN(1, both / satisfied), none)',
    satisfiedOfLeft: 'IF(left > 0, both / left, none)',
    leavingShare: someone('MIN(1, left)'),
    satisfiedShare: someone('MIN(1, satisfied)'),
    leavers: `ROUND(${over('goers')}, 0)`,
    satisfiedPeople: someone(over('levelCounts', SATISFIED_FROM)),
    satisfiedLeavers: over('leftCounts', SATISFIED_FROM),
  },
  tables: [
    {
      index: 'level',
      rows: [1, 2, 3, 4, 5],
      columns: {
        share: {
          formula: (row) => `IF(everyone > 0, size${levels[row]!} / everyone, 0)`,
          unit: 'share',
          symbol: 'p',
        },
        leavingRates: (row) => {
          const rate = `leaving${levels[row]!}`;
          if (row < SATISFIED_FROM) return rate;
          return `IF(AND(wording = wording.quoted, counted > 0),
            (share[3] * leavingSatisfied + share[4] * leavingVerySatisfied) / counted, ${rate})`;
        },
        levelCounts: (row) => `heads.floor[${row}] + heads.more[${row}]`,
        leftCounts: (row) => `goers.floor[${row}] + goers.more[${row}]`,
        stayedCounts: 'levelCounts - leftCounts',
      },
    },
    {
      title: 'save.steps',
      index: 'level',
      as: 'score',
      rows: [1, 2, 3, 4, 5],
      columns: {
        ...apportioned('heads', (row) => `share[${row}] * people`, 'people'),
        ...apportioned('goers', (row) => `levelCounts[${row}] * leavingRates[${row}]`, 'leavers'),
      },
    },
  ],
});
