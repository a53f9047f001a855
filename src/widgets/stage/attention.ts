/**
 * Whoever points at a symbol, or focuses it, sees all that stands for it: the slider, the word in the
 * sentence, the curve, the letter in the formula. Each carries the key of its parameter or output as
 * `data-symbol`; those meant are lit by `data-lit`, which changes their look and not their place.
 */
export function attention(root: HTMLElement): () => void {
  let pointed: string | null = null;
  let focused: string | null = null;
  let lit: string | null = null;

  function show() {
    const meant = pointed ?? focused;
    if (meant === lit) return;
    lit = meant;
    for (const node of root.querySelectorAll('[data-symbol]')) {
      node.toggleAttribute('data-lit', node.getAttribute('data-symbol') === meant);
    }
  }

  const listen: Record<string, (key: string | null) => void> = {
    pointerover: (key) => (pointed = key),
    pointerleave: () => (pointed = null),
    focusin: (key) => (focused = key),
    focusout: () => (focused = null),
  };
  const hear = ({ type, target }: Event) => {
    listen[type]!(
      (target as Element).closest('[data-symbol]')?.getAttribute('data-symbol') ?? null,
    );
    show();
  };
  for (const type of Object.keys(listen)) root.addEventListener(type, hear);
  return () => {
    for (const type of Object.keys(listen)) root.removeEventListener(type, hear);
  };
}
