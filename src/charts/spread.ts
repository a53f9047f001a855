/** Labels along one direction, each as near to what it names as the others let it be. */

export interface Wish {
  /** Where the middle of the label would stand. */
  readonly at: number;
  readonly size: number;
}

/**
 * Middles of the labels, in the order given: none overlaps another, all lie between `low` and `high`,
 * and the squares of the distances to the wished places are least (pool adjacent violators). Where the
 * labels have no room for all, those from `undefined` are left out: the last ones given.
 */
export function spread(wishes: readonly Wish[], low: number, high: number): (number | undefined)[] {
  const kept = fitting(wishes, high - low);
  const order = kept
    .map((wish, index) => ({ ...wish, index }))
    .sort((a, b) => a.at - b.at || a.index - b.index);
  // Measured without the labels before them, touching labels stand at the same place.
  let before = 0;
  const blocks: { sum: number; count: number }[] = [];
  const offsets = order.map(({ size }) => {
    const middle = before + size / 2;
    before += size;
    return middle;
  });
  order.forEach(({ at }, rank) => {
    blocks.push({ sum: at - offsets[rank]!, count: 1 });
    while (blocks.length > 1 && mean(blocks.at(-1)!) < mean(blocks.at(-2)!)) {
      const { sum, count } = blocks.pop()!;
      const last = blocks.at(-1)!;
      last.sum += sum;
      last.count += count;
    }
  });
  const placed: (number | undefined)[] = wishes.map(() => undefined);
  let rank = 0;
  for (const block of blocks) {
    const at = Math.min(high - before, Math.max(low, mean(block)));
    for (let member = 0; member < block.count; member += 1, rank += 1) {
      placed[order[rank]!.index] = at + offsets[rank]!;
    }
  }
  return placed;
}

function mean({ sum, count }: { sum: number; count: number }): number {
  return sum / count;
}

function fitting(wishes: readonly Wish[], room: number): readonly Wish[] {
  let used = 0;
  const end = wishes.findIndex(({ size }) => (used += size) > room + 1e-9);
  return end < 0 ? wishes : wishes.slice(0, end);
}
