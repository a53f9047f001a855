/** Where the names of a flow's boxes stand: beside them, those of a column kept apart. */
import type { PlacedFlow } from './flow.ts';
import { spread } from './spread.ts';
import { LINE, wrap } from './type.ts';

type Box = PlacedFlow['boxes'][number];

interface BoxName {
  readonly name: string;
  readonly x: number;
  /** Per cent of the height: the middle of the name, and one line of type. */
  readonly middle: number;
  readonly line: number;
  readonly lines: readonly string[];
}

/**
 * `width` and `height` of the picture in rem, and the width `outside` it at the right. Names stand right
 * of their boxes; a column gives its greatest boxes their names first.
 */
export function flowNames(
  boxes: readonly Box[],
  text: (box: Box) => string | undefined,
  width: number,
  height: number,
  outside: number,
): BoxName[] {
  const last = Math.max(0, ...boxes.map(({ column }) => column));
  const columns = Array.from({ length: last + 1 }, (_, column) =>
    boxes
      .filter((box) => box.column === column && text(box) !== undefined)
      .sort((a, b) => b.value - a.value),
  );
  const line = (LINE / height) * 100;
  const room = (column: number) => (column === last ? outside : width / Math.max(1, last) - 1);
  const names = columns.flatMap((column, index) => {
    const rows = column.map((box) => ({ box, lines: wrap(text(box)!, room(index)) }));
    const middles = spread(
      rows.map(({ box: { y }, lines }) => ({
        at: (y[0] + y[1]) * 50,
        size: line * lines.length,
      })),
      -line / 2,
      100 + line / 2,
    );
    return rows.flatMap(({ box, lines }, rank) => {
      const middle = middles[rank];
      return middle === undefined ? [] : [{ name: box.name, x: box.x[1], middle, line, lines }];
    });
  });
  // In the order of the boxes, so that a number that moves leaves the tree as it is.
  const order = new Map(boxes.map(({ name }, index) => [name, index]));
  return names.sort((a, b) => order.get(a.name)! - order.get(b.name)!);
}
