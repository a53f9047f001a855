/**
 * The moves of this page: a step ends when the reader's hand has let go and rested, so a drag is one.
 * Ctrl-Z, ⌘-Z and their kin lead back and forth; a text field keeps its own.
 */
import { Moves } from './moves.svelte.ts';

const REST = 300;
const TYPED =
  'textarea, [contenteditable], input:not([type="range"], [type="radio"], [type="checkbox"])';

export const moves = new Moves();

let held = false;
let heard = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Something was moved: it is a step once the hand rests. */
export function moved(): void {
  listen();
  clearTimeout(timer);
  timer = setTimeout(() => (held ? moved() : moves.settle()), REST);
}

export function undo(): void {
  show(moves.undo());
}

export function redo(): void {
  show(moves.redo());
}

/** What changed comes into view. */
function show(models: readonly string[]): void {
  const figures = models.map((id) => document.getElementById(`figure-${id}`));
  const seen = figures.some((figure) => {
    const box = figure?.getBoundingClientRect();
    return box && box.bottom > 0 && box.top < innerHeight;
  });
  if (!seen) figures[0]?.scrollIntoView({ block: 'nearest' });
}

function listen(): void {
  if (heard) return;
  heard = true;
  const hold = () => (held = true);
  const release = () => (held = false);
  for (const type of ['pointerdown', 'keydown']) document.addEventListener(type, hold, true);
  for (const type of ['pointerup', 'pointercancel', 'keyup'])
    document.addEventListener(type, release, true);
  addEventListener('blur', release);
  document.addEventListener('keydown', key);
}

function key(event: KeyboardEvent): void {
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  if (!(ctrlKey || metaKey) || altKey || event.defaultPrevented) return;
  if ((event.composedPath()[0] as Element).matches?.(TYPED)) return;
  const letter = event.key.toLowerCase();
  const back = letter === 'z' && !shiftKey;
  if (!back && letter !== 'z' && !(letter === 'y' && ctrlKey)) return;
  event.preventDefault();
  if (back) undo();
  else redo();
}
