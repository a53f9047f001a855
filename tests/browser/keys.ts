/** A reader without a mouse: Tab from stop to stop, and at each stop the keys that belong to it. */
import type { Locator, Page } from 'playwright-core';
import { button, say } from './figures.ts';

/** The next Tab leads to the first stop of the figure. */
export function beginAt(stage: Locator): Promise<void> {
  return stage.evaluate((node: HTMLElement) => {
    node.tabIndex = -1;
    node.focus();
    node.removeAttribute('tabindex');
  });
}

/** Tab, or Shift and Tab, until the focus is there. */
export async function reach(page: Page, target: Locator, most = 150): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    const way = await target.evaluate((node) => {
      const at = document.activeElement!;
      if (node === at) return 'there';
      const before = node.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING;
      return before ? 'Shift+Tab' : 'Tab';
    });
    if (way === 'there') return;
    await page.keyboard.press(way);
  }
  throw new Error(`no Tab leads to ${String(target)}`);
}

/** Answers the question before the figure, whichever kind it is. */
export async function predict(page: Page, stage: Locator): Promise<void> {
  const question = stage.locator('.predict');
  const field = question.locator('input:not([type="range"]):not([type="radio"])');
  if ((await field.count()) > 0) {
    await reach(page, field.first());
    await page.keyboard.type('20');
  }
  const choices = await question.locator('input[type="radio"]').count();
  for (let turn = 0; turn < Math.max(1, choices); turn += 1) {
    if (choices > 0) {
      const chosen = question.locator('input[type="radio"]').nth(Math.max(0, turn - 1));
      await reach(page, chosen);
      await page.keyboard.press(turn === 0 ? 'Space' : 'ArrowRight');
    }
    for (const handle of await question.locator('[role="slider"]').all()) {
      await reach(page, handle);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
    }
  }
  await reach(page, button(question, say('compare')));
  await page.keyboard.press('Enter');
}

interface Stop {
  /** What it is, in words that find it again. */
  readonly name: string;
  readonly kind: 'range' | 'handle' | 'radio' | 'checkbox' | 'select' | 'fold' | 'button' | 'other';
  /** Among the controls or in the picture: it should change what is shown. */
  readonly turns: boolean;
}

/** Where the focus is; undefined outside of the figure. */
function stop(stage: Locator): Promise<Stop | undefined> {
  return stage.evaluate((node): Stop | undefined => {
    const at = document.activeElement as HTMLElement | null;
    if (!at || at === node || !node.contains(at)) return undefined;
    const type = at instanceof HTMLInputElement ? at.type : '';
    const kinds = { range: 'range', radio: 'radio', checkbox: 'checkbox' } as const;
    const kind =
      kinds[type as keyof typeof kinds] ??
      (at.getAttribute('role') === 'slider'
        ? 'handle'
        : at instanceof HTMLSelectElement
          ? 'select'
          : at.localName === 'summary'
            ? 'fold'
            : at.localName === 'button'
              ? 'button'
              : 'other');
    const name = at.getAttribute('aria-label') ?? at.getAttribute('name') ?? at.textContent!.trim();
    const off = at.getAttribute('aria-disabled') === 'true';
    const turns = !off && at.closest('.controls, .picture') !== null && !at.closest('.chips');
    return { name: `${kind} “${name}”`, kind, turns };
  });
}

/** All that the figure shows, apart from how its own sliders stand. */
function state(stage: Locator): Promise<string> {
  return stage.evaluate((node) => {
    const parts = [...node.querySelectorAll('.sentence, .picture, .scroller table')];
    const chosen = [...node.querySelectorAll('select')].map(({ value }) => value);
    const html = parts.map((part) => part.innerHTML).join('\n');
    return `${html.replaceAll(/ (?:style|aria-valuetext|aria-valuenow)="[^"]*"/g, '')}${chosen.join()}`;
  });
}

const PAIRS: Readonly<Partial<Record<Stop['kind'], readonly string[]>>> = {
  range: ['ArrowRight', 'ArrowLeft', 'End', 'Home'],
  handle: ['ArrowRight', 'ArrowLeft', 'End', 'Home'],
  radio: ['ArrowDown', 'ArrowUp'],
  select: ['ArrowDown', 'ArrowUp'],
  checkbox: ['Space'],
  button: ['Enter'],
};

/** Goes through the open figure by Tab and tries the keys at each stop; what does not answer. */
export async function tryEveryStop(
  page: Page,
  stage: Locator,
  only?: readonly string[],
): Promise<string[]> {
  const dead: string[] = [];
  for (let press = 0; press < 200; press += 1) {
    await page.keyboard.press('Tab');
    const at = await stop(stage);
    if (!at) return dead;
    if (only && !only.includes(at.name)) continue;
    if (at.kind === 'fold') await page.keyboard.press('Enter');
    else if (at.turns && !(await answers(page, stage, PAIRS[at.kind] ?? []))) dead.push(at.name);
  }
  return [...dead, 'the focus never leaves the figure'];
}

/** Whether one of the keys changes what is shown. What has changed is taken back. */
async function answers(page: Page, stage: Locator, tries: readonly string[]): Promise<boolean> {
  if (tries.length === 0) return true;
  const before = await state(stage);
  const changed = async () => (await state(stage)) !== before;
  for (const key of tries) {
    await page.keyboard.press(key);
    if (await changed()) {
      await takeBack(page, key, changed);
      return true;
    }
  }
  return false;
}

const BACK: Readonly<Record<string, string>> = {
  ArrowRight: 'ArrowLeft',
  ArrowLeft: 'ArrowRight',
  ArrowDown: 'ArrowUp',
  ArrowUp: 'ArrowDown',
  Space: 'Space',
  Enter: 'Enter',
};

async function takeBack(page: Page, key: string, changed: () => Promise<boolean>): Promise<void> {
  const back = BACK[key];
  if (back) await page.keyboard.press(back);
  if (!back || (await changed())) {
    await page.waitForTimeout(400);
    await page.keyboard.press('Control+z');
  }
}
