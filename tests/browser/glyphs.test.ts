import { globSync, readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { describe, expect, test } from 'vitest';
import { glyphsOf } from './glyphs.ts';
import { dist, pages } from './pages.ts';

async function cut(name: string): Promise<Set<string>> {
  const [file] = globSync(`_astro/${name}.*.woff2`, { cwd: dist });
  if (!file) throw new Error(`dist/_astro has no ${name} font`);
  const font = readFileSync(`${dist}/${file}`);
  const every = Array.from({ length: 0x1f000 }, (_, code) =>
    code < 32 || (code >= 0xd800 && code < 0xe000) ? '' : String.fromCodePoint(code),
  );
  return glyphsOf(await subsetFont(font, every.join(''), { targetFormat: 'truetype' }));
}

function plain(html: string): string {
  return html
    .replace(/<(script|style|template|pre)\b[^]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(
      /&(amp|lt|gt|quot|nbsp);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' })[name]!,
    );
}

/** From here on the letters are Chinese, Japanese or Korean, and come from the system’s font. */
const EAST = '\u2e80';
/** Symbols that neither text font draws at any size; the system’s font does, as it does all code. */
const SYSTEM = [...'→αβγδεηθκλμνπρςστφψωϑΔΛΠΨℓ∞ā⁺⁻₀₁₂₃₄₅₆₊₋ₐₕₙₒₛᵢᵣ'];

function missing(text: string, font: Set<string>): string[] {
  return [...new Set(text)].filter((sign) => !/\s/.test(sign) && sign < EAST && !font.has(sign));
}

const texts = pages.map(({ path, html }) => ({
  path: path || '/',
  text: plain(html.replace(/<math\b[^]*?<\/math>/g, ' ')),
  math: plain([...html.matchAll(/<math\b[^]*?<\/math>/g)].map(([math]) => math).join(' ')),
}));

describe('the cut fonts', () => {
  test.for(['serif', 'sans'])(
    '%s draws every letter of the pages, or the system does',
    async (name) => {
      const font = await cut(name);
      expect(font.size).toBeGreaterThan(90);
      const gaps = texts.flatMap(({ path, text }) =>
        missing(text, font)
          .filter((sign) => !SYSTEM.includes(sign))
          .map((sign) => `${sign} U+${sign.codePointAt(0)!.toString(16)} on ${path}`),
      );
      expect(gaps).toEqual([]);
    },
  );

  test('math draws every sign of the formulas, upright and slanted', async () => {
    const font = await cut('math');
    const gaps = texts.flatMap(({ path, math }) =>
      missing(math, font).map((sign) => `${sign} on ${path}`),
    );
    expect(gaps).toEqual([]);
    const single = new Set(
      pages.flatMap(({ html }) =>
        [...html.matchAll(/<mi(?: data-symbol="\w+"(?: tabindex="0")?)?>(.)<\/mi>/gu)].map(
          ([, sign]) => sign!,
        ),
      ),
    );
    expect(single.size).toBeGreaterThan(3);
    const slanted = [...single]
      .filter((sign) => /[A-Za-z]/.test(sign))
      .map((sign) => {
        const code = sign.codePointAt(0)!;
        if (sign === 'h') return 'ℎ';
        return String.fromCodePoint(sign >= 'a' ? 0x1d44e + code - 97 : 0x1d434 + code - 65);
      });
    expect(slanted.filter((sign) => !font.has(sign))).toEqual([]);
  });

  test('no sign is excused that the fonts draw or that no page shows', async () => {
    const [serif, sans] = [await cut('serif'), await cut('sans')];
    const shown = texts.map(({ text }) => text).join('');
    expect(
      SYSTEM.filter((sign) => (serif.has(sign) && sans.has(sign)) || !shown.includes(sign)),
    ).toEqual([]);
  });
});
