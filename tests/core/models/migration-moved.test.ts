import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, migration } from '#core';
import { number } from '../../numbers.ts';

const half = number(0, 0.5);
const anyLadder = fc
  .record({ climb: half, slip: half, lossIndifferent: half, lossDevoted: half })
  .map((changes) => ({ ...defaults(migration.params), ...changes }));

describe('who moves', () => {
  test('comes from where the cohort stood, and makes up where it stands a year later', () => {
    fc.assert(
      fc.property(anyLadder, (values) => {
        const chain = migration.chainOf(values);
        const years = migration.cohort(chain, 4);
        migration.moved(chain, 4).forEach((moves, year) => {
          moves.forEach((row, from) => {
            const left = row.reduce((sum, share) => sum + share, 0);
            expect(left).toBeCloseTo(years[year]![from]!, 12);
          });
          years[year + 1]!.forEach((there, to) => {
            const lostBefore = to === 4 ? years[year]![to]! : 0;
            const came = moves.reduce((sum, row) => sum + row[to]!, lostBefore);
            expect(came).toBeCloseTo(there, 12);
          });
        });
      }),
    );
  });
});
