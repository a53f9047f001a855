import { readFileSync } from 'node:fs';
import { readCsv } from '#core/data/csv.ts';
import { momentsOf } from '#core/data/numeric-table.ts';
import { readNumericTable } from '#core/data/read-table.ts';
import { layoutModel, layouts } from '#core/estimate/index-layouts.ts';

const path = new URL('../../../content/datasets/satisfaction-survey.csv', import.meta.url);
const text = readFileSync(path, 'utf8');

/** The 250 generated answers, and the European layout over their columns. */
export const ecsi = layoutModel(layouts.ecsi, readCsv(text).header);
export const { table: answers } = readNumericTable(text, Object.values(ecsi.blocks).flat());
export const moments = momentsOf(answers);
