/**
 * Draws as the server does. The examples of `marks.ts` go into .cache/gallery/: index.html as they are
 * written, double.html with doubled words, zh.html in Chinese. Every figure in its stored states goes into
 * figures.html, and each of these pictures anew into tests/gallery/pictures/. node tests/gallery/draw.ts, or
 * node tests/gallery/draw.ts marks for the examples alone. The addresses take ?theme=dark and ?only=part of a name.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createViteServer } from 'vitest/node';
import { languageTags } from '#format';
import { compilerOptions } from './compiler.ts';
import type { Example } from './marks.ts';
import type * as Pictures from './pictures.ts';
import type { Wording } from './wordings.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const server = await createViteServer({
  root,
  configFile: false,
  cacheDir: `${root}.cache/gallery/vite`,
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  plugins: [svelte({ configFile: false, compilerOptions })],
});
const { render } = (await server.ssrLoadModule('svelte/server')) as typeof import('svelte/server');
const { marks } = (await server.ssrLoadModule('/tests/gallery/marks.ts')) as {
  marks: readonly Example[];
};
const { wordings } = (await server.ssrLoadModule('/tests/gallery/wordings.ts')) as {
  wordings: Readonly<Record<string, Wording>>;
};
const { pictures, svgFile } = (await server.ssrLoadModule(
  '/tests/gallery/pictures.ts',
)) as typeof Pictures;
const sheets = ['site/styles/tokens.css', 'charts/marks.css'].map((path) =>
  readFileSync(`${root}src/${path}`, 'utf8'),
);
const font = `${root}node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2`;

interface Card {
  readonly name: string;
  readonly width: string;
  readonly body: string;
}

function page(lang: string, cards: readonly Card[], heads: ReadonlySet<string>): string {
  const sections = cards.map(
    ({ name, width, body }) =>
      `<section class="${width}" data-example="${name}"><h2>${name}</h2><div class="box">${body}</div></section>`,
  );
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<style>
@font-face{font-family:'Lab Sans';src:url('file://${font}') format('woff2');font-weight:400 700}
@font-face{font-family:'Lab Sans Latin';src:url('file://${font}') format('woff2');font-weight:400 700;
  unicode-range:U+0-B6,U+B8-2012,U+2015-2017,U+201E-2025,U+2027-FFFF}
${sheets.join('\n')}
*{box-sizing:border-box} html{background:var(--paper);color:var(--ink);font:16px/1.5 var(--sans)}
body{margin:0 auto;max-width:66rem;padding:1rem 0;display:flex;flex-wrap:wrap;gap:1.5rem}
h2{font:600 .85rem var(--sans);margin:0 0 .6rem;color:var(--rust-ink)}
section{background:var(--stage);padding:1.25rem;flex:1 1 100%;min-width:0}
.card{flex:0 0 auto;width:17.5rem} .box{min-width:0} .card .box{border:1px solid var(--rule)}
.half{flex:1 1 30rem} .stage .box,.half .box{container:stage/inline-size;max-width:42rem}
.live-only{display:none!important}
</style>
${[...heads].join('\n')}
<script>
const query = new URLSearchParams(location.search);
document.documentElement.dataset.theme = query.get('theme') ?? 'light';
addEventListener('DOMContentLoaded', () => { for (const node of document.querySelectorAll('section'))
  if (!node.dataset.example.includes(query.get('only') ?? '')) node.remove(); });
</script>
<body>${sections.join('\n')}</body></html>`;
}

function stylesOf(heads: readonly string[]): Set<string> {
  return new Set(
    heads.flatMap((head) => [...head.matchAll(/<style[^]*?<\/style>/g)].map(([style]) => style)),
  );
}

function markPage(wording: Wording): string {
  const drawn = marks.map(({ name, width, draw }) => {
    const { head, body } = draw(render, wording);
    return { name, width, head, body };
  });
  return page(languageTags[wording.locale], drawn, stylesOf(drawn.map(({ head }) => head)));
}

/** Every figure on one page, and each picture of it stored; how many they are. */
function storePictures(): number {
  const store = `${root}tests/gallery/pictures`;
  rmSync(store, { recursive: true, force: true });
  const figures = pictures.map((stored) => {
    const drawn = stored.draw(render);
    const file = `${store}/${stored.file}`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, svgFile(stored, drawn));
    return { name: stored.file, width: 'half', body: drawn.picture, head: drawn.head };
  });
  const styles = stylesOf(figures.map(({ head }) => head));
  writeFileSync(`${root}.cache/gallery/figures.html`, page('en', figures, styles));
  const rules = [...styles].map((style) => style.replaceAll(/<\/?style[^>]*>/g, ''));
  writeFileSync(
    `${root}.cache/gallery/figures.css`,
    [
      ...sheets,
      '.stored{container:stage/inline-size;max-width:42rem}.live-only{display:none!important}',
      ...rules,
    ].join('\n'),
  );
  return figures.length;
}

mkdirSync(`${root}.cache/gallery`, { recursive: true });
for (const [name, wording] of Object.entries(wordings)) {
  writeFileSync(`${root}.cache/gallery/${name}.html`, markPage(wording));
}

const stored = process.argv.includes('marks') ? 0 : storePictures();
console.log(`${marks.length} examples and ${stored} pictures of figures in .cache/gallery/`);
await server.close();
