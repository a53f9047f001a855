/** Before the browser tests: the built site is served, and a browser is looked for. */
import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { findBrowser, type Found } from './launch.ts';
import { dist } from './pages.ts';
import { serve } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
    browser: Found | undefined;
  }
}

export default async function setup(project: TestProject) {
  if (!existsSync(dist)) throw new Error('dist/ is missing: run npm run build first');
  const browser = await findBrowser();
  const site = await serve(dist);
  project.provide('address', site.address);
  project.provide('browser', browser);
  console.log(
    browser
      ? `Browser: ${browser.path}`
      : 'No browser on this machine (set CHROME_PATH to one): tests that need one are skipped.',
  );
  return () => site.close();
}
