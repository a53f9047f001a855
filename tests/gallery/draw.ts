/**
 * Draws the examples of `marks.ts` as the server does, into .cache/gallery/index.html:
 * node tests/gallery/draw.ts. The address takes ?theme=dark and ?only=part of a name.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createViteServer } from 'vitest/node';
import type { Example } from './marks.ts';

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
const heads = new Set<string>();
const cards = marks.map(({ name, width, draw }) => {
  const { head, body } = draw(render);
  for (const [style] of head.matchAll(/<style[^]*?<\/style>/g)) heads.add(style);
  return `<section class="${width}" data-example="${name}"><h2>${name}</h2><div class="box">${body}</div></section>`;
});
const sheets = ['site/styles/tokens.css', 'charts/marks.css'].map((path) =>
  readFileSync(`${root}src/${path}`, 'utf8'),
);
const page = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<style>${sheets.join('\n')}
*{box-sizing:border-box} html{--serif:serif;background:var(--paper);color:var(--ink);font:16px/1.5 var(--sans)}
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
mkdirSync(`${root}.cache/gallery`, { recursive: true });
writeFileSync(`${root}.cache/gallery/index.html`, page);
console.log(`${marks.length} examples: .cache/gallery/index.html`);
await server.close();
