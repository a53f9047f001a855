/**
 * `client:asked`: an exercise comes to life when the reader wants to answer it, by its button with
 * `data-ask`. Until then a lesson pays nothing for it.
 */
import type { ClientDirective } from 'astro';
import { awaited } from './awaited.ts';

const asked: ClientDirective = (load, _options, island) => {
  const answer = async (event: Event) => {
    if (!(event.target as Element).closest('[data-ask]')) return;
    island.removeEventListener('click', answer);
    try {
      const start = await load();
      await awaited(island);
      await start();
    } catch (error) {
      console.error(error);
      // On a broken line the button can be tried again.
      island.addEventListener('click', answer);
      island.dispatchEvent(new CustomEvent('astro:hydration-error', { bubbles: true }));
    }
  };
  island.addEventListener('click', answer);
};

export default asked;
