import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { attribute, builtPages, dist, specimens } from './pages.ts';
import { fileFor, serve } from './serve.ts';
import { inBrowser, visit, walkThrough, withBrowser } from './visit.ts';

const house = fileURLToPath(new URL('../..', import.meta.url));
const subpath = `${house}.cache/subpath/`;
const BASE = '/loyalty-lab/';

interface Link {
  readonly page: string;
  readonly to: string;
}

/** Links, sources and addresses of islands that lead into the site itself. */
function inner(page: string, html: string, site: string): Link[] {
  const names = ['href', 'src', 'component-url', 'renderer-url', 'before-hydration-url'];
  return names
    .flatMap((name) => attribute(html, name))
    .map((to) => (to.startsWith(site) ? to.slice(site.length) : to))
    .filter((to) => !/^(?:[a-z]+:|\/\/)/.test(to))
    .map((to) => ({ page, to }));
}

/** Links that lead nowhere, in words. */
function dead(folder: string, base: string, site: string): string[] {
  const found = builtPages(folder);
  const ids = new Map(
    found.map(({ path, html }) => [`${base}${path}`, new Set([...attribute(html, 'id'), 'top'])]),
  );
  const links = found.flatMap(({ path, html }) => inner(`${base}${path}`, html, site));
  if (links.length < 50) throw new Error(`only ${links.length} links: the pages were not read`);
  return links.flatMap(({ page, to }) => {
    const { pathname, hash } = new URL(to, `http://site${page}`);
    if (!fileFor(folder, base, pathname)) return [`${page}: ${to} leads nowhere`];
    const anchors = ids.get(pathname);
    return hash && anchors && !anchors.has(decodeURIComponent(hash.slice(1)))
      ? [`${page}: ${to} has no such anchor`]
      : [];
  });
}

/** Files that a stylesheet or a script names and that are not there. */
function deadAssets(folder: string): string[] {
  return globSync('_astro/*.{css,js}', { cwd: folder }).flatMap((file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const named = file.endsWith('.css')
      ? [...text.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, to]) => to!)
      : [...text.matchAll(/["'](\.\/[\w.-]+\.(?:js|css))["']/g)].map(([, to]) => to!);
    return named
      .filter((to) => !to.startsWith('data:'))
      .map((to) => (to.startsWith('/') ? to : posix.join('/_astro', to)))
      .filter((to) => !fileFor(folder, '/', to) && !fileFor(folder, BASE, to))
      .map((to) => `${file}: ${to}`);
  });
}

describe('the site at the root of its host', () => {
  test('has no link that leads nowhere, and no anchor that does not exist', () => {
    expect(dead(dist, '/', 'http://localhost:4321')).toEqual([]);
  });

  test('names no file that is not there', () => {
    expect(deadAssets(dist)).toEqual([]);
  });

  test('has no id twice on a page', () => {
    const twice = builtPages().flatMap(({ path, html }) => {
      const ids = attribute(html, 'id');
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}: ${id}`);
    });
    expect(twice).toEqual([]);
  });
});

describe('the site under a sub-path', () => {
  beforeAll(() => {
    execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
      cwd: house,
      // The runner's own settings (NODE_ENV, BASE_URL, …) would pass into the pages.
      env: { PATH: process.env['PATH'], BASE, SITE: 'https://example.org', OUT: '.cache/subpath' },
      stdio: 'pipe',
    });
  }, 240_000);

  test('has no link that leads nowhere or out of the sub-path', () => {
    expect(dead(subpath, BASE, 'https://example.org')).toEqual([]);
  });

  test('names no file that is not there', () => {
    expect(deadAssets(subpath)).toEqual([]);
  });

  test('names itself by its own address in both languages', () => {
    for (const { path, html } of builtPages(subpath)) {
      const addresses = attribute(html, 'href').filter((to) =>
        to.startsWith('https://example.org'),
      );
      if (/^(en|zh)\//.test(path)) expect(addresses.length, path).toBe(3);
      for (const each of addresses)
        expect(each).toMatch(/^https:\/\/example\.org\/loyalty-lab\/(en|zh)\//);
    }
  });

  inBrowser('in the browser', () => {
    withBrowser();

    test('loads a page of each template without a fault, figures alive', async () => {
      const site = await serve(subpath, BASE);
      try {
        for (const { path } of specimens) {
          await using seen = await visit(`${site.address}${path}`, { origin: site.address });
          await walkThrough(seen.page);
          expect(seen.faults, path).toEqual([]);
        }
      } finally {
        await site.close();
      }
    });

    test('answers a wrong address with the page for it, in both languages', async () => {
      const site = await serve(subpath, BASE);
      try {
        await using seen = await visit(`${site.address}en/nonesuch/`, { origin: site.address });
        expect(await seen.page.locator('h1').allInnerTexts()).toHaveLength(2);
        await seen.page.locator('a').first().click();
        expect(seen.page.url()).toContain(BASE);
        expect(await seen.page.locator('h1').count()).toBe(1);
      } finally {
        await site.close();
      }
    });
  });
});
