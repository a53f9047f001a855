import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { compilerOptions } from './gallery/compiler.ts';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: '.cache/vitest',
  test: {
    reporters: ['default', 'json'],
    projects: [
      {
        plugins: [svelte({ configFile: false })],
        // Svelte's runes run in Node when its browser half is taken.
        resolve: { conditions: ['browser'] },
        test: {
          name: 'core',
          setupFiles: 'tests/properties.ts',
          include: ['tests/**/*.test.ts'],
          exclude: ['browser', 'content', 'catalog', 'charts', 'gallery', 'verify', 'sweep'].map(
            (room) => `tests/${room}/**`,
          ),
        },
      },
      {
        // Against other programs: `npm run verify`.
        plugins: [svelte({ configFile: false })],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'verify',
          include: ['tests/verify/**/*.test.ts'],
          globalSetup: 'tests/verify/setup.ts',
          testTimeout: 1_200_000,
          maxWorkers: 1,
        },
      },
      {
        // As the server draws: components rendered to text.
        plugins: [svelte({ configFile: false, compilerOptions })],
        test: {
          name: 'still',
          include: ['tests/charts/**/*.test.ts', 'tests/gallery/**/*.test.ts'],
        },
      },
      {
        test: { name: 'content', include: ['tests/content/**/*.test.ts'] },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts', 'tests/catalog/**/*.test.ts'],
          globalSetup: 'tests/browser/setup.ts',
          // A browser on a busy machine may lose a page; what is really broken fails again.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'sweep',
          include: ['tests/sweep/**/*.test.ts'],
          globalSetup: 'tests/browser/setup.ts',
          maxConcurrency: 2,
        },
      },
    ],
  },
});
