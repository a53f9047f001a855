/** Every mark, drawn and laid out: its type can be read, in every wording and at every width. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { inBrowser, visit, withBrowser } from './visit.ts';

const gallery = new URL('../../.cache/gallery/', import.meta.url);

interface Written {
  readonly example: string;
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every line of type that is shown in a picture, and where it stands. */
function written(page: Page): Promise<Written[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.querySelectorAll<HTMLElement>('[data-example]')].flatMap((section) => {
      const texts = [...section.querySelectorAll('.box text, .box [data-caption]')];
      const lines = texts.flatMap((text) => {
        const spans = [...text.querySelectorAll('tspan')];
        return spans.length > 0 ? spans : [text];
      });
      return lines
        .filter((line) => line.checkVisibility() && line.textContent.trim() !== '')
        .map((line) => {
          const { left, top, right, bottom } = line.getBoundingClientRect();
          const size = parseFloat(getComputedStyle(line).fontSize);
          const text = line.textContent.trim();
          return { example: section.dataset['example']!, text, size, left, top, right, bottom };
        });
    });
  });
}

/** Pairs that stand on one another: farther than the air around letters reaches. */
function collisions(lines: readonly Written[]): string[] {
  return lines.flatMap((a, index) =>
    lines
      .slice(index + 1)
      .filter(
        (b) =>
          a.example === b.example &&
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4,
      )
      .map((b) => `${a.example}: “${a.text}” on “${b.text}”`),
  );
}

inBrowser('the marks of the gallery', () => {
  withBrowser();
  beforeAll(() => {
    execFileSync(process.execPath, [
      fileURLToPath(new URL('../gallery/draw.ts', import.meta.url)),
      'marks',
    ]);
  });

  const wordings = ['index', 'zh', 'double'];
  const widths = [360, 390, 768, 1280];
  test.for(wordings.flatMap((wording) => widths.map((width) => [wording, width] as const)))(
    'have their words apart, inside and of 12 px or more: %s at %i px',
    async ([wording, width]) => {
      const { href } = new URL(`${wording}.html`, gallery);
      await using seen = await visit(href, { viewport: { width, height: 900 }, origin: 'file://' });
      const lines = await written(seen.page);
      expect(lines.length).toBeGreaterThan(100);
      expect(collisions(lines)).toEqual([]);
      const clipped = lines.filter(({ left, right }) => left < -0.5 || right > width + 0.5);
      expect(clipped.map(({ example, text }) => `${example}: “${text}”`)).toEqual([]);
      expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(12);
    },
  );
});
