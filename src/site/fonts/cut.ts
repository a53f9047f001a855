/**
 * Cuts the fonts to the glyphs the site uses, before a build or the development
 * server: `node src/site/fonts/cut.ts`. Writes ./cut/*.woff2 (not kept in git).
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { parse } from 'yaml';
import { mathml } from '../formulas/mathml.ts';

const require = createRequire(import.meta.url);
const target = fileURLToPath(new URL('./cut/', import.meta.url));

/** What a computed number or a typed formula may need, whether or not a text shows it today. */
const ALWAYS = ` !"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_\`abcdefghijklmnopqrstuvwxyz{|}~\u00a0\u2009\u202f\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2212\u00d7\u00f7\u00a5\u20ac±≈≤≥·→`;

const sources = globSync(['content/**/*.{mdx,yaml}', 'src/core/models/*.ts']).sort();
const texts = sources.map((file) => readFileSync(file, 'utf8')).join('\n');
const used = new Set(ALWAYS + texts);
const glyphs = [...used]
  .filter((glyph) => glyph >= ' ' && glyph < '\u2e80')
  .sort()
  .join('');
const formulas = sources.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  if (file.startsWith('content/models/')) {
    return (parse(text) as { formula: { tex: string }[] }).formula.map(({ tex }) => tex);
  }
  // In other files than lessons a dollar is money.
  const found = file.endsWith('.mdx') ? text.match(/\$\$[^$]+\$\$|\$[^$\n]+\$/g) : null;
  return (found ?? []).map((formula) => formula.replace(/^\$+|\$+$/g, ''));
});
const drawn = formulas.map((tex) => mathml(tex, { display: true, symbols: new Map() })).join('');
const slanted = [...drawn.matchAll(/<mi(?: data[^>]*)?>(.)<\/mi>/gu)].map(([, letter]) => letter!);
const mathGlyphs = [
  ...new Set(drawn.replace(/<[^>]+>|&\w+;/g, '') + slanted.map(mathItalic).join('')),
  ...`0123456789 ()[]{}|,.=+−-×·/∑∏√∗*<>≤≥≈′\u2061\u2062\u2063`,
]
  .sort()
  .join('');

/** The italic that MathML asks for where a single letter stands for a quantity. */
function mathItalic(letter: string): string {
  const code = letter.codePointAt(0)!;
  if (letter === 'h') return 'ℎ';
  if (letter >= 'A' && letter <= 'Z') return String.fromCodePoint(0x1d434 + code - 65);
  if (letter >= 'a' && letter <= 'z') return String.fromCodePoint(0x1d44e + code - 97);
  if (letter >= 'α' && letter <= 'ω') return String.fromCodePoint(0x1d6fc + code - 0x3b1);
  return { ϵ: '𝜖', ϑ: '𝜗', ϕ: '𝜙' }[letter] ?? '';
}

const weights = { wght: { min: 400, max: 700 } };
const fonts = [
  {
    name: 'serif',
    from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    text: glyphs,
    axes: weights,
  },
  {
    name: 'serif-italic',
    from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
    text: glyphs,
    axes: { wght: 400 },
  },
  {
    name: 'sans',
    from: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
    text: glyphs,
    axes: weights,
  },
  {
    name: 'math',
    from: '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2',
    text: mathGlyphs,
    axes: undefined,
    // Hints serve small print; formulas are large, and they are a quarter of the file.
    noHinting: true,
  },
];

const stamp = createHash('sha256')
  .update(glyphs + mathGlyphs)
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .digest('hex');
const stampFile = `${target}stamp`;
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  mkdirSync(target, { recursive: true });
  for (const { name, from, text, axes, noHinting = false } of fonts) {
    const cut = await subsetFont(readFileSync(require.resolve(from)), text, {
      targetFormat: 'woff2',
      noHinting,
      ...(axes && { variationAxes: axes }),
    });
    writeFileSync(`${target}${name}.woff2`, cut);
    console.log(`fonts: ${name} ${(cut.length / 1024).toFixed(1)} KB`);
  }
  writeFileSync(stampFile, stamp);
}
