/** Boxes on a grid and the arrows between them, in per cent of the picture. */
import { textWidth } from './type.ts';

export interface GridBox {
  readonly name: string;
  readonly column: number;
  readonly row: number;
}

export interface PlacedBox {
  /** Middle, and half of width and height. */
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/**
 * Each column shares the height among its rows, so that columns of two stand between columns of three.
 * `turned`: columns run from the top to the bottom, as on a phone.
 */
export function placeBoxes(boxes: readonly GridBox[], turned = false): Map<string, PlacedBox> {
  const columns = Math.max(0, ...boxes.map(({ column }) => column)) + 1;
  const rows = Math.max(0, ...boxes.map(({ row }) => row)) + 1;
  return new Map(
    boxes.map(({ name, column, row }) => {
      const along = ((column + 0.5) / columns) * 100;
      const across = ((row + 0.5) / rows) * 100;
      const [long, broad] = [(100 / columns) * 0.36, (100 / rows) * 0.3];
      // Two stand far enough apart for an arrow with its label; three need their room for type.
      const beside = rows === 2 ? 0.34 : 0.43;
      return [
        name,
        turned
          ? { x: across, y: along, dx: (100 / rows) * beside, dy: (100 / columns) * 0.28 }
          : { x: along, y: across, dx: long, dy: broad },
      ];
    }),
  );
}

export interface PlacedArrow {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** From the rim of one box to the rim of the other, along the line of their middles. */
export function placeArrow(from: PlacedBox, to: PlacedBox): PlacedArrow {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const reach = ({ dx, dy }: PlacedBox) =>
    Math.min(0.5, 1 / Math.max(Math.abs(x) / dx, Math.abs(y) / dy, 1e-9));
  const [leave, arrive] = [reach(from), 1 - reach(to)];
  return {
    x1: from.x + leave * x,
    y1: from.y + leave * y,
    x2: from.x + arrive * x,
    y2: from.y + arrive * y,
  };
}

/** Shares of an arrow at which its label may stand, the best first. */
const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];

/**
 * A place on each arrow for its label, where it meets no box and no other label; the middle where there
 * is none. `width` and `height` of the picture in rem.
 */
export function placeLabels(
  arrows: readonly (PlacedArrow & { readonly text: string })[],
  boxes: readonly PlacedBox[],
  width: number,
  height: number,
): { x: number; y: number }[] {
  const taken: PlacedBox[] = [...boxes];
  return arrows.map(({ x1, y1, x2, y2, text }) => {
    const dx = ((textWidth(text) / 2 + 0.1) / width) * 100;
    const dy = (0.55 / height) * 100;
    const at = (share: number) => ({
      x: x1 + share * (x2 - x1),
      y: y1 + share * (y2 - y1),
      dx,
      dy,
    });
    const found =
      PLACES.map(at).find((label) => taken.every((other) => !meet(label, other))) ?? at(0.5);
    taken.push(found);
    return { x: found.x, y: found.y };
  });
}

function meet(a: PlacedBox, b: PlacedBox): boolean {
  return Math.abs(a.x - b.x) < a.dx + b.dx && Math.abs(a.y - b.y) < a.dy + b.dy;
}
