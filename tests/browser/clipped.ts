/** Type that cannot be read whole: cut off, beyond the screen, or out of its button or field. */
import type { Page } from 'playwright-core';

export function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const AIR = 2;
    const width = document.documentElement.clientWidth;
    const found = new Set<string>();
    const quote = (node: Node) => `“${node.textContent!.trim().slice(0, 40)}”`;
    const place = (node: Element) =>
      `${node.localName}.${(node.getAttribute('class') ?? '').replace(/ ?svelte-\w+/, '')}`;

    /** How an element treats what does not fit it. */
    const edge = (node: Element) => {
      const { overflowX, overflowY } = getComputedStyle(node);
      const cuts = (how: string) => how === 'hidden' || how === 'clip';
      const rolls = (how: string) => how === 'auto' || how === 'scroll';
      return {
        x: cuts(overflowX),
        y: cuts(overflowY),
        rolls: rolls(overflowX) || rolls(overflowY),
      };
    };

    /** What cuts the box off; undefined where it can be seen, or scrolled to. */
    const cutBy = (box: DOMRect, node: Element): Element | 'the screen' | undefined => {
      for (let at: Element | null = node; at && at !== document.body; at = at.parentElement) {
        // A nested drawing has no box of its own.
        if (at instanceof SVGElement && !(at instanceof SVGSVGElement && !at.ownerSVGElement))
          continue;
        const how = edge(at);
        const shell = at.getBoundingClientRect();
        const button = at.matches('button, .chip, [role="tab"]');
        if ((how.x || button) && (box.left < shell.left - AIR || box.right > shell.right + AIR))
          return at;
        if ((how.y || button) && (box.top < shell.top - AIR || box.bottom > shell.bottom + AIR))
          return at;
        if (how.rolls) return undefined;
      }
      return box.left < -AIR || box.right > width + AIR ? 'the screen' : undefined;
    };

    const shows = (node: Element) =>
      // What is hidden in a drawing passes for visible, without a box.
      node.getClientRects().length > 0 &&
      node.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !node.closest('.visually-hidden, .skip, option, math');

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      if (!node.nodeValue!.trim() || !shows(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const by = box.width > 0 ? cutBy(box, parent) : undefined;
        if (by)
          found.add(
            `${quote(node)} in ${place(parent)} is cut by ${by === 'the screen' ? by : place(by)}`,
          );
      }
    }

    for (const field of document.querySelectorAll<HTMLInputElement>('input[type="text"]')) {
      if (shows(field) && field.scrollWidth > field.clientWidth + 1)
        found.add(`“${field.value}” is longer than its field`);
    }
    return [...found];
  });
}
