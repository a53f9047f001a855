/**
 * Draws the examples of `marks.ts` as the server does, into .cache/gallery/: index.html as they are
 * written, double.html with doubled words, zh.html in Chinese. node tests/gallery/draw.ts. The addresses
 * take ?theme=dark and ?only=part of a name.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createViteServer } from 'vitest/node';
import { languageTags } from '#format';
import type { Example } from './marks.ts';
import type { Wording } from './wordings.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const server = await createViteServer({
  root,
  configFile: false,
  cacheDir: `${root}.cache/gallery/vite`,
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  plugins: [svelte({ configFile: false, compilerOptions: { css: 'injected' } })],
});
const { render } = (await server.ssrLoadModule('svelte/server')) as typeof import('svelte/server');
const { marks } = (await server.ssrLoadModule('/tests/gallery/marks.ts')) as {
  marks: readonly Example[];
};
const { wordings } = (await server.ssrLoadModule('/tests/gallery/wordings.ts')) as {
  wordings: Readonly<Record<string, Wording>>;
};
const sheets = ['site/styles/tokens.css', 'charts/marks.css'].map((path) =>
  readFileSync(`${root}src/${path}`, 'utf8'),
);
const font = `${root}node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2`;

function page(wording: Wording): string {
  const heads = new Set<string>();
  const cards = marks.map(({ name, width, draw }) => {
    const { head, body } = draw(render, wording);
    for (const [style] of head.matchAll(/<style[^]*?<\/style>/g)) heads.add(style);
    return `<section class="${width}" data-example="${name}"><h2>${name}</h2><div class="box">${body}</div></section>`;
  });
  return `<!doctype html><html lang="${languageTags[wording.locale]}"><meta charset="utf-8">
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
.stage .box{container:stage/inline-size;max-width:42rem}
</style>
${[...heads].join('\n')}
<script>
const query = new URLSearchParams(location.search);
document.documentElement.dataset.theme = query.get('theme') ?? 'light';
addEventListener('DOMContentLoaded', () => { for (const node of document.querySelectorAll('section'))
  if (!node.dataset.example.includes(query.get('only') ?? '')) node.remove(); });
</script>
<body>${cards.join('\n')}</body></html>`;
}

mkdirSync(`${root}.cache/gallery`, { recursive: true });
for (const [name, wording] of Object.entries(wordings)) {
  writeFileSync(`${root}.cache/gallery/${name}.html`, page(wording));
}
console.log(`${marks.length} examples in .cache/gallery/`);
await server.close();
