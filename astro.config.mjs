import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { plugins } from './src/site/markdown/plugins.ts';
import { hydration } from './src/site/hydration/integration.ts';

const early = readFileSync(new URL('./src/site/theme/early.js', import.meta.url), 'utf8');

/**
 * What all figures share comes in one file, the marks that only some use in a second, and what draws any
 * picture that is given as data in a third; each figure's own code, and the layout of flows, in others.
 */
const figureFrame = {
  name: 'figure',
  priority: 3,
  test: /rolldown[/:]runtime|src\/(?:controls|format|state|widgets\/stage)\/|src\/core\/numeric\/(?:geometric|power)\.|src\/charts\/(?:index|Area|Bars|Caveat|DataTable|Dot|DrawCurve|EndLabels|Handle|Line|LineLabel|Plot|Rule|SmallLine|Steps)\.|(?<!d3-sankey\/)node_modules\/(?:svelte|d3-(?!sankey)[a-z]+|internmap|@astrojs\/svelte)\//,
};
const marks = {
  name: 'marks',
  priority: 2,
  test: /src\/charts\/(?!flow\.ts|pictures\/|Drawing\.|Thumbnail\.)/,
};
const drawing = { name: 'drawing', priority: 1, test: /src\/charts\/(?!flow\.ts)/ };

export default defineConfig({
  site: process.env.SITE ?? 'http://localhost:4321',
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  outDir: process.env.OUT ?? './dist',
  cacheDir: './.cache/astro',
  i18n: {
    locales: ['en', 'zh'],
    defaultLocale: 'en',
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  integrations: [mdx(), svelte(), hydration()],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: { math: true, smartPunctuation: false },
      mdastPlugins: plugins,
    }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "worker-src 'self' blob:",
        "frame-src 'self'",
        "manifest-src 'self'",
        "media-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
      scriptDirective: {
        hashes: [`sha256-${createHash('sha256').update(early).digest('base64')}`],
      },
    },
  },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { codeSplitting: { groups: [figureFrame, marks, drawing] } } },
        },
      },
    },
  },
});
