/** Places for the people of a network, the same at every drawing: no forces, no randomness. */

export type Place = readonly [x: number, y: number];
export type Tie = readonly [number, number];

/** People in order around a circle, in the unit square: for networks of neighbours. */
export function ring(count: number): Place[] {
  return Array.from({ length: count }, (_, index) => polar(0.5, index / count));
}

/** From one seed of a sunflower to the next: the turn of Vogel (1979), Mathematical Biosciences 44, 179–189. */
const TURN = (3 - Math.sqrt(5)) / 2;

/** Those with the most ties in the middle, all at the same density: for any other network. */
export function sunflower(ties: readonly Tie[], count: number): Place[] {
  const degrees = Array.from({ length: count }, () => 0);
  for (const tie of ties) for (const end of tie) degrees[end]! += 1;
  const places: Place[] = [];
  degrees
    .map((degree, person) => ({ degree, person }))
    .sort((a, b) => b.degree - a.degree || a.person - b.person)
    .forEach(({ person }, rank) => {
      places[person] = polar(0.5 * Math.sqrt((rank + 0.5) / count), rank * TURN);
    });
  return places;
}

/** `turn` in whole turns, clockwise from the top. */
function polar(radius: number, turn: number): Place {
  const angle = 2 * Math.PI * turn;
  return [0.5 + radius * Math.sin(angle), 0.5 - radius * Math.cos(angle)];
}

/** All ties as few long walks, each tie once: a path that is drawn by them is half as long. */
export function walks(ties: readonly Tie[], count: number): number[][] {
  const open: { to: number; tie: number }[][] = Array.from({ length: count }, () => []);
  ties.forEach(([a, b], tie) => {
    open[a]!.push({ to: b, tie });
    open[b]!.push({ to: a, tie });
  });
  const walked = new Uint8Array(ties.length);
  const next = (person: number): number | undefined => {
    for (let step = open[person]!.pop(); step; step = open[person]!.pop()) {
      if (walked[step.tie]) continue;
      walked[step.tie] = 1;
      return step.to;
    }
    return undefined;
  };
  const found: number[][] = [];
  for (let person = 0; person < count; person += 1) {
    for (let to = next(person); to !== undefined; to = next(person)) {
      const walk = [person, to];
      for (let on = next(to); on !== undefined; on = next(on)) walk.push(on);
      found.push(walk);
    }
  }
  return found;
}
