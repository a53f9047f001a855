import { crc32 } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readCsv } from '../exports/read-csv.ts';
import { readXlsx } from '../exports/read-xlsx.ts';
import { everyFigure, figureSays, move, openFigure, saved, sentence } from './figures.ts';
import { inBrowser, withBrowser } from './visit.ts';

/** What another program finds in a drawing. */
function found(page: Page, source: string) {
  return page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'image/svg+xml');
    const says = [...document.querySelectorAll('text')].map((node) => node.textContent);
    return {
      errors: document.querySelectorAll('parsererror').length,
      root: document.documentElement.nodeName,
      title: document.querySelector('title')?.textContent,
      description: document.querySelector('desc')?.textContent,
      link: document.querySelector('a')?.getAttribute('href'),
      width: Number(document.documentElement.getAttribute('width')),
      height: Number(document.documentElement.getAttribute('height')),
      text: says.join(''),
      marks: document.querySelectorAll('path, rect, circle').length,
      foreign: document.querySelectorAll('script, foreignObject, image, style').length,
    };
  }, source);
}

/** How many colours a painting has. */
function colours(page: Page, bytes: Buffer): Promise<number> {
  return page.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([data], { type: 'image/png' }));
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    pen.drawImage(image, 0, 0);
    return new Set(new Uint32Array(pen.getImageData(0, 0, image.width, image.height).data.buffer))
      .size;
  }, bytes.toString('base64'));
}

/** The texts of a PNG, by keyword. */
function texts(png: Buffer): Record<string, string> {
  const read: Record<string, string> = {};
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    if (body.toString('latin1', 0, 4) === 'iTXt') {
      const [keyword, , , , , text] = body.toString('utf8', 4).split('\0');
      read[keyword!] = text!;
    }
    at += 12 + length;
  }
  return read;
}

/** The table as it is shown, once the hand has rested. */
async function drawnTable(stage: Locator) {
  await stage.page().waitForTimeout(300);
  return stage.locator('.scroller table').evaluate((table) => ({
    head: [...table.querySelectorAll('thead th')].map((cell) => cell.textContent),
    rows: [...table.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent!),
    ),
  }));
}

inBrowser('a figure as files', () => {
  withBrowser();

  test.for(everyFigure)('of %s says the same in each', async ([model, figure]) => {
    await using seen = await openFigure(figure);
    const { stage, page } = seen;
    await move(seen, model);
    const says = await sentence(stage);
    const bare = (text: string) => text.replace(/\s/g, '');

    const drawing = await saved(seen, 'svg');
    expect(drawing.name).toBe(`${model}.svg`);
    const svg = await found(page, drawing.bytes.toString());
    expect(svg).toMatchObject({
      errors: 0,
      root: 'svg',
      foreign: 0,
      title: figureSays(model, 'title'),
    });
    expect(bare(svg.description!)).toContain(bare(says));
    expect(svg.link).toContain(`#figure-${model}`);
    expect(bare(svg.text)).toContain(bare(says));
    expect(svg.text).toContain(svg.link);
    expect(svg.marks).toBeGreaterThan(1);
    expect(drawing.bytes.toString()).not.toMatch(/var\(--|light-dark\(|oklch|NaN/);

    const painting = await saved(seen, 'png');
    expect(painting.name).toBe(`${model}.png`);
    expect([painting.bytes.readUInt32BE(16), painting.bytes.readUInt32BE(20)]).toEqual([
      2 * svg.width,
      2 * svg.height,
    ]);
    expect(await colours(page, painting.bytes)).toBeGreaterThan(20);
    const { Title, Description, Source } = texts(painting.bytes);
    expect(Title).toBe(svg.title);
    expect(bare(Description!)).toBe(bare(says));
    expect(Source).toBe(svg.link);

    const csv = await saved(seen, 'csv');
    expect(csv.name).toBe(`${model}.csv`);
    const [head, ...rows] = readCsv(csv.bytes.toString().replace(/^\ufeff/, ''));
    const table = await drawnTable(stage);
    expect(head).toEqual(table.head);
    expect(rows.length).toBe(table.rows.length);
    for (const [at, row] of rows.entries()) {
      expect(row.length).toBe(head!.length);
      for (const [column, cell] of row.entries()) {
        const text = table.rows[at]![column]!;
        if (cell === '') expect(text).toMatch(/^\D*$/);
        else if (text !== cell)
          expect(asNumbers(text, Number(cell)), `${text} for ${cell}`).toBe(true);
      }
    }

    const book = await saved(seen, 'xlsx');
    expect(book.name).toBe(`${model}.xlsx`);
    const [, numbers] = readXlsx(book.bytes);
    expect(numbers!.rows.map((row) => head!.map((_, at) => String(row[at] ?? '')))).toEqual([
      head,
      ...rows,
    ]);
    expect(seen.faults).toEqual([]);
  });
});

/** Whether a shown text is a number, or that number as per cent, to the decimals shown. */
function asNumbers(text: string, value: number): boolean {
  const digits = text
    .replace(/\u2212/g, '-')
    .replace(/,/g, '')
    .match(/-?\D*?(\d+(?:\.(\d+))?)/);
  if (!digits || !Number.isFinite(value)) return false;
  const sign = digits[0].includes('-') ? -1 : 1;
  const scale = text.includes('%') ? 100 : 1;
  const half = 0.5 / 10 ** (digits[2]?.length ?? 0);
  return Math.abs(sign * Number(digits[1]) - value * scale) <= half + 1e-9;
}
