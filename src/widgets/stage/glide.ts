/** Numbers that move from where they are to where they shall be, as the reader watches. */

type Numbers = Readonly<Record<string, number>>;

/**
 * Calls `set` on every frame until the end is reached; with reduced motion once, at the end. Stops by
 * itself when `set` returns false: somebody else has taken hold of the numbers. Returns a stop.
 */
export function glide(
  from: Numbers,
  to: Numbers,
  milliseconds: number,
  set: (now: Numbers) => boolean,
): () => void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    set(to);
    return () => {};
  }
  let start: number | undefined;
  let frame = requestAnimationFrame(function step(now) {
    start ??= now;
    const part = Math.min(1, (now - start) / milliseconds);
    if (set(part === 1 ? to : between(from, to, eased(part))) && part < 1)
      frame = requestAnimationFrame(step);
  });
  return () => cancelAnimationFrame(frame);
}

/** Hundredths on the way: whole per cents in the fields. */
function between(from: Numbers, to: Numbers, part: number): Numbers {
  return Object.fromEntries(
    Object.entries(to).map(([key, end]) => [
      key,
      Math.round((from[key]! + (end - from[key]!) * part) * 100) / 100,
    ]),
  );
}

function eased(part: number): number {
  return part < 0.5 ? 2 * part * part : 1 - 2 * (1 - part) ** 2;
}
