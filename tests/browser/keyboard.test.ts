import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { lessons, specimens } from './pages.ts';
import { address, inBrowser, unfold, visit, walkThrough, withBrowser } from './visit.ts';

/** What Tab should come to: a group of radio buttons is one stop. */
function stops(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    );
    const groups = new Set<string>();
    const names: string[] = [];
    for (const [index, node] of [...found].entries()) {
      if (node.tabIndex < 0 || (node as HTMLButtonElement).disabled) continue;
      if (!node.checkVisibility({ visibilityProperty: true })) continue;
      if (node instanceof HTMLInputElement && node.type === 'radio') {
        if (groups.has(node.name)) continue;
        groups.add(node.name);
      }
      node.dataset['stop'] = `${index} ${node.outerHTML.slice(0, 80)}`;
      names.push(node.dataset['stop']);
    }
    for (const node of document.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
      const first = document.querySelector<HTMLElement>(
        `input[name="${CSS.escape(node.name)}"][data-stop]`,
      );
      if (first) node.dataset['stop'] = first.dataset['stop']!;
    }
    return names;
  });
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['stop']);
}

/** Whether the focus can be seen where it stands: the picture around it differs from the one without. */
async function focusShows(page: Page): Promise<boolean> {
  const box = await page.evaluate(() => {
    const node = document.activeElement!;
    const { x, y, width, height } = (node.closest('label') ?? node).getBoundingClientRect();
    return { x: x - 8, y: y - 8, width: width + 16, height: height + 16 };
  });
  const { width, height } = page.viewportSize()!;
  const left = Math.max(0, box.x);
  const top = Math.max(0, box.y);
  const clip = {
    x: left,
    y: top,
    width: Math.min(box.x + box.width, width) - left,
    height: Math.min(box.y + box.height, height) - top,
  };
  if (clip.width < 4 || clip.height < 4) return false;
  const picture = () => page.screenshot({ clip, caret: 'hide', animations: 'disabled' });
  const after = await picture();
  await page.evaluate(() => {
    Object.assign(window, { focusedBefore: document.activeElement });
    (document.activeElement as HTMLElement).blur();
  });
  const before = await picture();
  await page.evaluate(() => {
    const { focusedBefore } = window as unknown as { focusedBefore: HTMLElement };
    focusedBefore.focus({ preventScroll: true });
  });
  return !after.equals(before);
}

inBrowser('the keyboard alone', () => {
  withBrowser();

  test.for(specimens.map((page) => [page.template, page] as const))(
    'reaches everything on a page of the template %s, and shows where it stands',
    { timeout: 120_000 },
    async ([, { path }]) => {
      await using seen = await visit(path);
      await walkThrough(seen.page);
      await unfold(seen.page);
      const wanted = await stops(seen.page);
      const reached = new Set<string>();
      const hidden: string[] = [];
      for (let press = 0; press < wanted.length + 20; press += 1) {
        await seen.page.keyboard.press('Tab');
        const stop = await focused(seen.page);
        if (!stop || reached.has(stop)) continue;
        reached.add(stop);
        if (!(await focusShows(seen.page))) hidden.push(stop);
      }
      expect(wanted.filter((stop) => !reached.has(stop))).toEqual([]);
      expect(hidden).toEqual([]);
    },
  );

  test('skips the header at the first Tab', async () => {
    await using seen = await visit(lessons[0]!.path);
    await seen.page.keyboard.press('Tab');
    await seen.page.keyboard.press('Enter');
    expect(await seen.page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  test('shows the gloss of a term, and Escape puts it away', async () => {
    const withTerm = lessons.find(({ html }) => html.includes('class="term"'))!;
    await using seen = await visit(withTerm.path);
    const term = seen.page.locator('.term').first();
    await term.locator('a').focus();
    expect(await term.locator('.gloss').isVisible()).toBe(true);
    await seen.page.keyboard.press('Escape');
    expect(await term.locator('.gloss').isVisible()).toBe(false);
  });
});

inBrowser('the language switch', () => {
  withBrowser();

  const both = specimens
    .filter(({ path }) => path.startsWith('en/'))
    .flatMap(({ path }) => [path, path.replace('en', 'zh')]);
  test.for(both)('stays on %s', async (path) => {
    await using seen = await visit(path);
    await seen.page.locator('.language').click();
    const other = path.replace(/^(en|zh)/, (locale) => (locale === 'en' ? 'zh' : 'en'));
    await seen.page.waitForURL(new URL(other, address).href);
    expect(await seen.page.evaluate(() => document.documentElement.lang)).toBe(
      other.startsWith('en') ? 'en' : 'zh-Hans',
    );
    expect(seen.faults).toEqual([]);
  });
});

inBrowser('the theme', () => {
  withBrowser();
  const paper = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  test('chosen by hand stays through a reload and on the next page, until the system decides again', async () => {
    await using seen = await visit('en/course/', { colorScheme: 'light' });
    const { page } = seen;
    const light = await paper(page);
    await page.locator('.theme-choice').selectOption('dark');
    const dark = await paper(page);
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await paper(page)).toBe(dark);
    await page.goto(new URL('zh/glossary/', address).href);
    expect(await paper(page)).toBe(dark);
    expect(await page.locator('.theme-choice').inputValue()).toBe('dark');
    await page.locator('.theme-choice').selectOption('system');
    await page.reload();
    expect(await paper(page)).toBe(light);
    expect(seen.faults).toEqual([]);
  });

  test('follows the system while nobody has chosen', async () => {
    await using light = await visit('en/', { colorScheme: 'light' });
    await using dark = await visit('en/', { colorScheme: 'dark' });
    expect(await paper(light.page)).not.toBe(await paper(dark.page));
  });

  test('of nonsense in the storage is the system’s', async () => {
    await using seen = await visit('en/', {
      init: `localStorage.setItem('theme', 'x" onload="y')`,
    });
    expect(await seen.page.locator('.theme-choice').inputValue()).toBe('system');
    expect(seen.faults).toEqual([]);
  });
});
