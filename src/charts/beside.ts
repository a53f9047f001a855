/**
 * Names beside dots: each on a side where it covers no dot and no other name, and inside the plot, if it
 * can be one that no stroke crosses; a name without such a side is left out. Names given first have the
 * first choice. Lengths in rem.
 */

export type Side = 'right' | 'left' | 'above' | 'below';

export interface Anchor {
  readonly x: number;
  readonly y: number;
  /** Half the width of the dot. */
  readonly radius: number;
  /** Width and height of its name; a dot without one is only in the way. */
  readonly name?: { readonly width: number; readonly height: number } | undefined;
}

/** A straight piece of a line that is drawn. */
export type Stroke = readonly [x1: number, y1: number, x2: number, y2: number];

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Side of the squares in which boxes are looked up. */
const CELL = 2;

export function beside(
  anchors: readonly Anchor[],
  width: number,
  height: number,
  strokes: readonly Stroke[] = [],
): (Side | undefined)[] {
  const taken = new Map<string, Box[]>();
  const occupy = (box: Box) => {
    for (const cell of cells(box)) {
      const boxes = taken.get(cell);
      if (boxes) boxes.push(box);
      else taken.set(cell, [box]);
    }
  };
  const free = (box: Box) =>
    box[0] >= -0.01 &&
    box[1] >= -0.01 &&
    box[2] <= width + 0.01 &&
    box[3] <= height + 0.01 &&
    cells(box).every((cell) => (taken.get(cell) ?? []).every((other) => !meet(box, other)));
  for (const { x, y, radius } of anchors) occupy([x - radius, y - radius, x + radius, y + radius]);
  return anchors.map((anchor) => {
    if (!anchor.name) return undefined;
    const open = sides.filter((side) => free(nameBox(anchor, side)));
    const clear = (side: Side) => !strokes.some((stroke) => cross(stroke, nameBox(anchor, side)));
    const side = open.find(clear) ?? open[0];
    if (side) occupy(nameBox(anchor, side));
    return side;
  });
}

const sides = ['right', 'left', 'above', 'below'] as const;

function nameBox({ x, y, radius, name }: Anchor, side: Side): Box {
  const { width, height } = name!;
  const away = radius + 0.05;
  switch (side) {
    case 'right':
      return [x + away, y - height / 2, x + away + width, y + height / 2];
    case 'left':
      return [x - away - width, y - height / 2, x - away, y + height / 2];
    case 'above':
      return [x - width / 2, y - away - height, x + width / 2, y - away];
    case 'below':
      return [x - width / 2, y + away, x + width / 2, y + away + height];
  }
}

function meet(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** Whether any of the stroke is inside the box: what is left of it between the box's sides. */
function cross([x1, y1, x2, y2]: Stroke, [left, top, right, bottom]: Box): boolean {
  let [from, to] = [0, 1];
  const within = (start: number, run: number, low: number, high: number) => {
    if (run === 0) return low < start && start < high;
    const [enters, leaves] = [(low - start) / run, (high - start) / run];
    from = Math.max(from, Math.min(enters, leaves));
    to = Math.min(to, Math.max(enters, leaves));
    return true;
  };
  return within(x1, x2 - x1, left, right) && within(y1, y2 - y1, top, bottom) && from < to;
}

function cells([left, top, right, bottom]: Box): string[] {
  const found: string[] = [];
  for (let column = Math.floor(left / CELL); column * CELL < right; column += 1) {
    for (let row = Math.floor(top / CELL); row * CELL < bottom; row += 1) {
      found.push(`${column},${row}`);
    }
  }
  return found;
}
