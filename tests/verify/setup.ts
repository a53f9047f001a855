/** After the comparisons: the table of results, kept beside them; what was not compared this time stays. */
import { readFileSync, writeFileSync } from 'node:fs';
import { forget, parts } from './part.ts';

const file = 'tests/verify/results.md';
const head = `# Verified against other programs

Written by \`npm run verify\`. The largest error is relative to the number that was expected;
in a workbook, what differs by less than 1e-12 counts as the same.

| what | compared | largest error | with | on |
|---|---|---|---|---|
`;

export default function setup() {
  forget();
  return () => {
    const rows = new Map(keptRows());
    const today = new Date().toISOString().slice(0, 10);
    for (const { what, compared, worst, where, tools } of parts()) {
      const error = worst === 0 ? '0' : `${worst.toExponential(1)}, ${where}`;
      rows.set(what, `| ${[what, compared, error, tools, today].join(' | ')} |`);
    }
    writeFileSync(file, `${head}${[...rows.values()].sort().join('\n')}\n`);
  };
}

function keptRows(): [what: string, row: string][] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.slice(lines.indexOf('|---|---|---|---|---|') + 1).flatMap((row) => {
    const what = row.split(' | ')[0]!.slice(2);
    return what ? [[what, row]] : [];
  });
}
