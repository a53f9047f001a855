/** A figure as files: its picture, its table, its numbers as a workbook. */
import { paramText, type Vocabulary } from '#controls';
import { isNumberParam, type Params } from '#core';
import { fill, isShare } from '#format';
import type { Lab, Reading } from '#state/lab.svelte.ts';
import type { Cell, Sheet, Styled } from '#exports/workbook.ts';
import type { Saved } from '#exports/sheets/saved.ts';
import { save } from '#exports/save.ts';
import { address } from '#state/page-query.svelte.ts';
import { cellText, quantityText } from '../stage/reading-text.ts';

export const kinds = ['svg', 'png', 'csv', 'xlsx'] as const;
export type Kind = (typeof kinds)[number];

/** What is saved: the figure, its words, its sentence, and where its picture stands. */
export interface Shown<P extends Params, R extends Reading> {
  readonly lab: Lab<P, R>;
  readonly words: Vocabulary;
  readonly says: string;
  readonly picture: HTMLElement;
}

type Spoken<P extends Params, R extends Reading> = Omit<Shown<P, R>, 'picture'>;

export async function saveAs<P extends Params, R extends Reading>(
  kind: Kind,
  shown: Shown<P, R>,
): Promise<void> {
  const made = await { svg: drawing, png: painting, csv: table, xlsx: book }[kind](shown);
  save(made, `${shown.lab.id}.${kind}`);
}

function labels<P extends Params, R extends Reading>({ lab, words, says }: Shown<P, R>) {
  return { title: words.say('title'), description: says, address: address(lab.id) };
}

async function drawing<P extends Params, R extends Reading>(shown: Shown<P, R>): Promise<Blob> {
  const { standalone, written } = await import('#exports/svg.ts');
  return new Blob([written(standalone(shown.picture, labels(shown)))], { type: 'image/svg+xml' });
}

async function painting<P extends Params, R extends Reading>(shown: Shown<P, R>): Promise<Blob> {
  const [{ standalone }, { png }] = await Promise.all([
    import('#exports/svg.ts'),
    import('#exports/png.ts'),
  ]);
  return png(standalone(shown.picture, labels(shown)), labels(shown));
}

async function table<P extends Params, R extends Reading>({ lab, words }: Shown<P, R>) {
  const { csv } = await import('#exports/csv.ts');
  return new Blob([csv(tableRows(lab, words))], { type: 'text/csv;charset=utf-8' });
}

async function book<P extends Params, R extends Reading>(shown: Shown<P, R>): Promise<Blob> {
  const [{ workbook }, { sheets }] = await Promise.all([
    import('#exports/workbook.ts'),
    import('#exports/sheets/index.ts'),
  ]);
  const { lab, words } = shown;
  const live = await sheets[lab.id]?.();
  const [columns, ...rows] = tableRows(lab, words);
  const table = words.say('table');
  const numbers: Sheet = {
    name: live ? fill(words.say('save.table'), { table }) : table,
    rows: [columns!.map((value) => ({ value: String(value), bold: true })), ...rows],
  };
  const first = live ? live.sheet(liveBook(shown)) : settingsAndResults(shown);
  return workbook([{ name: words.say('title'), rows: first }, numbers]);
}

/** What a live sheet is made of. */
export function liveBook<P extends Params, R extends Reading>(shown: Spoken<P, R>): Saved {
  const { lab, words, says } = shown;
  const { params, outputs, values } = lab;
  const asSaved = fill(words.say('save.says'), { says });
  const head = [...titled(shown, asSaved), [{ value: words.say('save.live'), bold: true }]];
  return { params, outputs, values, words, head };
}

/** Title, sentence, address and licence. */
function titled<P extends Params, R extends Reading>(
  { lab, words }: Spoken<P, R>,
  says: string,
): Cell[][] {
  const title = { value: words.say('title'), bold: true };
  return [[title], [says], [address(lab.id)], [words.say('save.licence')]];
}

function tableRows<P extends Params, R extends Reading>(lab: Lab<P, R>, words: Vocabulary) {
  const { columns, rows } = lab.now.table;
  const cells = rows.map((row) =>
    row.map((value, at) =>
      columns[at]!.names === undefined ? value : cellText(words, columns[at]!, value),
    ),
  );
  return [columns.map(({ key }) => words.say(key)), ...cells];
}

/** Name, number and the number with its unit, setting by setting and result by result. */
export function settingsAndResults<P extends Params, R extends Reading>(
  shown: Spoken<P, R>,
): Cell[][] {
  const { lab, words } = shown;
  const bold = (value: string): Styled => ({ value, bold: true });
  const settings = Object.entries(lab.params).map(([key, param]): Cell[] => {
    const value = lab.values[key]!;
    if (!isNumberParam(param)) return [words.say(key), words.say(`${key}.${value}`)];
    const text = paramText(words.format, param, Number(value), true);
    return [words.say(key), number(Number(value), param.unit), text];
  });
  const results = Object.entries(lab.now.results).map(([key, quantity]): Cell[] => [
    words.say(key),
    quantity && number(quantity.value, quantity.unit),
    quantityText(words, quantity, true),
  ]);
  return [
    ...titled(shown, shown.says),
    [],
    [bold(words.say('settings'))],
    ...settings,
    [],
    [bold(words.say('results'))],
    ...results,
  ];
}

function number(value: number, unit: string): Styled {
  return { value, format: isShare(unit) ? '0.0%' : undefined };
}
