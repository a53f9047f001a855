/**
 * `client:reached`: a figure comes to life when it is about to be seen, or at
 * once when the link carries settings for it (so that the reader is told of
 * values that could not be used). A figure that names its model by
 * `data-model-module` waits for that model's own chunk.
 */
import type { ClientDirective } from 'astro';
import type { ModelWanted } from '#widgets/model-of.ts';

const reached: ClientDirective = (load, _options, island) => {
  const hydrate = async () => {
    const start = await load();
    try {
      await models(island);
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

/** The models that the island names, once they have arrived; see `widgets/model-of.ts`, which answers. */
async function models(island: HTMLElement): Promise<void> {
  const waits: Promise<void>[] = [];
  for (const place of island.querySelectorAll<HTMLElement>('[data-model-module]')) {
    const detail: ModelWanted = {
      id: place.dataset['modelModule']!,
      wait: (until) => waits.push(until),
    };
    document.dispatchEvent(new CustomEvent('model-wanted', { detail }));
  }
  await Promise.all(waits);
}

export default reached;
