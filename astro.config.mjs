import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { plugins } from './src/site/markdown/plugins.ts';
import { reached } from './src/site/hydration/integration.ts';

const early = readFileSync(new URL('./src/site/theme/early.js', import.meta.url), 'utf8');

/** What all figures share comes in one file; each figure's own code in another. */
const figureFrame = {
  name: 'figure',
  test: /src\/(?:charts|controls|format|state|widgets\/stage)\/|node_modules\/(?:svelte|d3-[a-z]+|internmap|@astrojs\/svelte)\//,
};

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
  integrations: [mdx(), svelte(), reached()],
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
        build: { rolldownOptions: { output: { codeSplitting: { groups: [figureFrame] } } } },
      },
    },
  },
});
