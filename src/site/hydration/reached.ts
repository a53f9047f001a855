/**
 * `client:reached`: a figure comes to life when it is about to be seen, or at
 * once when the link carries settings for it (so that the reader is told of
 * values that could not be used).
 */
import type { ClientDirective } from 'astro';

const reached: ClientDirective = (load, _options, island) => {
  const hydrate = async () => (await load())();
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
