/** Lets a thing be carried by pointer or finger to an element with `data-cell`, and says where it was let go. */
import type { Attachment } from 'svelte/attachments';

/** Pixels before a press becomes a drag: less is a click. */
const SLACK = 5;

export function carried(drop: (cell: string) => void): Attachment<HTMLElement> {
  return (node) => {
    let start: { readonly x: number; readonly y: number } | undefined;
    let dragging = false;

    const begin = (event: PointerEvent) => {
      if (event.button !== 0 || (event.target as Element).closest('[data-way]')) return;
      // At once: a quick hand has left the thing before it moves the first time.
      node.setPointerCapture(event.pointerId);
      start = { x: event.clientX, y: event.clientY };
    };
    const move = (event: PointerEvent) => {
      if (!start) return;
      const [x, y] = [event.clientX - start.x, event.clientY - start.y];
      if (!dragging && Math.hypot(x, y) < SLACK) return;
      dragging = true;
      node.dataset['carried'] = '';
      node.style.translate = `${x}px ${y}px`;
    };
    const end = (event: PointerEvent) => {
      const dropped = dragging && event.type === 'pointerup';
      start = undefined;
      dragging = false;
      delete node.dataset['carried'];
      node.style.translate = '';
      if (!dropped) return;
      const under = document
        .elementsFromPoint(event.clientX, event.clientY)
        .filter((element) => !node.contains(element));
      const cell = under
        .map((element) => element.closest<HTMLElement>('[data-cell]'))
        .find((found) => found && found !== node);
      if (cell) drop(cell.dataset['cell']!);
      // The click that ends a drag is none.
      node.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => node.removeEventListener('click', swallow, { capture: true }));
    };
    const handlers = {
      pointerdown: begin,
      pointermove: move,
      pointerup: end,
      pointercancel: end,
    } as const;
    for (const [type, handler] of Object.entries(handlers)) {
      node.addEventListener(type, handler as EventListener);
    }
    return () => {
      for (const [type, handler] of Object.entries(handlers)) {
        node.removeEventListener(type, handler as EventListener);
      }
    };
  };
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
