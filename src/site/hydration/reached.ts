/**
 * `client:reached`: a figure comes to life when it is about to be seen, or at
 * once when the link carries settings for it (so that the reader is told of
 * values that could not be used). A figure that names what it needs by
 * `data-awaits` waits for those chunks.
 */
import type { ClientDirective } from 'astro';
import { awaited } from './awaited.ts';

const reached: ClientDirective = (load, _options, island) => {
  const hydrate = async () => {
    const start = await load();
    try {
      await awaited(island);
      await start();
    } catch (error) {
      console.error(error);
      island.dispatchEvent(new CustomEvent('astro:hydration-error', { bubbles: true }));
    }
  };
  const model = island.querySelector<HTMLElement>('[data-model]')?.dataset['model'];
  if (model && location.search.includes('.')) return void hydrate();
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      void hydrate();
    },
    { rootMargin: '300px' },
  );
  for (const child of island.children) observer.observe(child);
};

export default reached;
