/** The search of the gallery: a card stays if it has all words of the query. Parts without cards go. */

export {};

const search = document.querySelector<HTMLElement>('.model-search')!;
const field = search.querySelector('input')!;
const told = search.querySelector<HTMLElement>('[role="status"]')!;
const cards = [...document.querySelectorAll<HTMLElement>('[data-find]')];
const parts = [...document.querySelectorAll<HTMLElement>('.model-part')];

function show() {
  const wanted = field.value.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  let left = 0;
  for (const card of cards) {
    const text = card.dataset['find']!;
    card.hidden = !wanted.every((word) => text.includes(word));
    if (!card.hidden) left += 1;
  }
  for (const part of parts) part.hidden = !part.querySelector('[data-find]:not([hidden])');
  const { left: some = '', none = '' } = told.dataset;
  told.textContent = left === 0 ? none : some.replace('{n}', String(left));
}

field.addEventListener('input', show);
// A browser may bring back what was typed before the page was left.
show();
