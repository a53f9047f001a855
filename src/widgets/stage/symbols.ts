/** One stop for the Tab key in a formula; the arrow keys lead from symbol to symbol. */
export function symbols(formula: HTMLElement): () => void {
  const stops = [...formula.querySelectorAll<HTMLElement>('[tabindex]')];
  const rove = (to: number) => stops.forEach((stop, at) => (stop.tabIndex = at === to ? 0 : -1));
  const key = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const from = stops.indexOf(document.activeElement as HTMLElement);
    const to = from + (step ?? 0);
    if (!step || from < 0 || !stops[to]) return;
    event.preventDefault();
    rove(to);
    stops[to].focus();
  };
  rove(0);
  formula.addEventListener('keydown', key);
  return () => formula.removeEventListener('keydown', key);
}
