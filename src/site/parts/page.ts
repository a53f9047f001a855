/** What every page does once scripts run: the theme, the glosses, and a word where a figure stays still. */

const choice = document.querySelector<HTMLSelectElement>('.theme-choice');
if (choice) {
  choice.value = document.documentElement.dataset['theme'] ?? 'system';
  choice.addEventListener('change', () => {
    const theme = choice.value;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    try {
      if (theme === 'system') localStorage.removeItem('theme');
      else localStorage.setItem('theme', theme);
    } catch {
      // Storage may be blocked; the theme then lasts as long as the page.
    }
  });
}

/** The other language opens at the same place and the same settings. */
document.querySelector<HTMLAnchorElement>('.language')?.addEventListener('click', (event) => {
  const link = event.currentTarget as HTMLAnchorElement;
  link.search = location.search;
  link.hash = location.hash;
});

/** A page in a frame of another site shows its first figure alone; whatever is followed opens beside it. */
if (document.documentElement.dataset['embed'] !== undefined) {
  const [figure, ...others] = document.querySelectorAll<HTMLElement>('.figure');
  for (const other of others) other.hidden = true;
  const home = document.createElement('a');
  home.href = location.pathname;
  home.textContent = document.title;
  home.className = 'credit';
  figure?.append(home);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (link) Object.assign(link, { target: '_blank', rel: 'noopener' });
  });
}

/** A gloss that would fall below the window opens above its word. */
for (const term of document.querySelectorAll<HTMLElement>('.term')) {
  const place = () => {
    term.classList.remove('above');
    const gloss = term.querySelector('.gloss')!.getBoundingClientRect();
    term.classList.toggle('above', gloss.bottom > innerHeight && gloss.height < gloss.top);
  };
  term.addEventListener('pointerenter', place);
  term.addEventListener('focusin', place);
}

/** A gloss can be waved away without moving the pointer or the focus. */
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const term of document.querySelectorAll('.term:is(:hover, :focus-within)')) {
    term.classList.add('dismissed');
    const restore = () => term.classList.remove('dismissed');
    term.addEventListener('pointerleave', restore, { once: true });
    term.addEventListener('focusout', restore, { once: true });
  }
});

document.addEventListener('astro:hydration-error', (event) => {
  const island = event.target as HTMLElement;
  const note = document.querySelector<HTMLTemplateElement>('#still-note');
  if (!note || island.querySelector('.still-note')) return;
  island.querySelector('.stage')?.prepend(note.content.cloneNode(true));
  for (const details of island.querySelectorAll('details')) details.open = true;
});
