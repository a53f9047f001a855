import type { ChunkWanted } from '#widgets/at-hand.ts';

/** The chunks that the island names, once they have arrived; see `widgets/at-hand.ts`, which answers. */
export async function awaited(island: HTMLElement): Promise<void> {
  const waits: Promise<void>[] = [];
  for (const place of island.querySelectorAll<HTMLElement>('[data-awaits]')) {
    for (const name of place.dataset['awaits']!.split(' ')) {
      const detail: ChunkWanted = { name, wait: (until) => waits.push(until) };
      document.dispatchEvent(new CustomEvent('chunk-wanted', { detail }));
    }
  }
  await Promise.all(waits);
}
