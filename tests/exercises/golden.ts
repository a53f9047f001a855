/**
 * Adds rows to `golden.json` for every computed exercise that has none: `npm run golden`.
 * A row that stands is never written again: somebody may have been given its numbers.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { split, seeded } from '#core/random.ts';
import { computed, rowOf, type Row } from './golden-rows.ts';

const FILE = 'tests/exercises/golden.json';
const ROWS = 35;

/** Ways in which people type a number of eight digits, or write something else instead. */
const spellings: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => [...number].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''),
  (number) => `  ${number}\t`,
  (number) => `\u3000${number}\u3000`,
  (number) => `Z${number}`,
  (number) => `ｚ${number}`,
  (number) => `张伟${number.slice(-2)}`,
  (number) => `欧阳　小明 ${number}`,
  (number) => `Straße ${number}`,
  (number) => `ΟΔΥΣΣΕΥΣ-${number}`,
  (number) => `Zoe\u0308.${number}@Example.EDU`,
  (number) => `\ufeff${number.slice(0, 4)}\u200b${number.slice(4)}`,
  (number) => `\u202e${number}\u202c`,
  (number) => `№${number}/ﬃ`,
  (number) => `${number}🦉`,
  (number) => `${number}-`.repeat(20),
  (number) => `=1+${number}`,
  (number) => `"${number}", '\\`,
  (number) => `İ${number}ı`,
  (number) => number.slice(0, 6),
];

const rows: Row[] = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : [];
const have = new Set(rows.map(({ exercise }) => exercise));
for (const exercise of computed.filter(({ id }) => !have.has(id))) {
  for (let row = 0; row < ROWS; row += 1) {
    const random = seeded(split('golden ids', exercise.id, row));
    const number = String(10_000_000 + Math.floor(random() * 90_000_000));
    const spelling = spellings[Math.floor(random() * spellings.length)]!;
    rows.push(rowOf(spelling(number), exercise));
  }
}
const lines = rows.map((row) => escaped(JSON.stringify({ ...row, answers: tenDigits(row) })));
writeFileSync(FILE, `[\n${lines.join(',\n')}\n]\n`);

function tenDigits({ answers }: Row): Row['answers'] {
  return Object.fromEntries(
    Object.entries(answers).map(([part, values]) => [
      part,
      values.map((value) => Number(value.toPrecision(10))),
    ]),
  );
}

/** In ASCII, so that no editor changes a letter on its way. */
function escaped(text: string): string {
  return text.replace(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
