/** A language whose every word is twice as long: what a page says, doubled before it is opened. */
import type { Page } from 'playwright-core';

const PARTS = /&#?\w+;|\{[^}]*\}|[\w.-]+\/[\w./-]+|\p{L}[\p{L}’'-]*/gu;

/** Entities, the places of values and paths of files stay as they are. */
function twice(text: string): string {
  return text.replaceAll(PARTS, (word) => (/^[&{]|\//.test(word) ? word : word + word));
}

/** The texts of what a figure or a laboratory is told to say, as JSON; `within`: these are texts. */
function doubledWords(data: unknown, within = false): unknown {
  if (typeof data === 'string') return within ? twice(data) : data;
  if (Array.isArray(data)) return data.map((item) => doubledWords(item, within));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      doubledWords(value, within || key === 'text' || key === 'units'),
    ]),
  );
}

function doubledProps(attribute: string): string {
  const json = attribute.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<');
  const props: unknown = JSON.parse(json.replaceAll('&#38;', '&').replaceAll('&amp;', '&'));
  return JSON.stringify(doubledWords(props)).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/** What stands in these is not words. */
const APART = /^<(script|style|math|pre|code|title)\b/;

export function doubled(html: string): string {
  const pieces = html.match(
    /<(script|style|math|pre|code|title)\b[^]*?<\/\1>|<[^>"]*(?:"[^"]*"[^>"]*)*>|[^<]+/g,
  )!;
  return pieces
    .map((piece) => {
      if (APART.test(piece)) return piece;
      if (!piece.startsWith('<')) return twice(piece);
      return piece.replace(
        / props="([^"]*)"/,
        (_, props: string) => ` props="${doubledProps(props)}"`,
      );
    })
    .join('');
}

/** From now on the page gets every document, and words that come later, doubled. */
export async function inDoubledWords(page: Page): Promise<void> {
  await page.route(
    ({ pathname }) => /\/$|\.json$/.test(pathname),
    async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({
        response,
        body: response.url().endsWith('.json')
          ? JSON.stringify(doubledWords(JSON.parse(body)))
          : doubled(body),
      });
    },
  );
}
