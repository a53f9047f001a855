/** A link as a QR code: its squares as one SVG path, in a field of `size` × `size`. */
import { encode } from 'uqr';

export interface Code {
  /** Squares on a side, with the quiet zone of four that scanners need. */
  readonly size: number;
  readonly path: string;
}

export function code(link: string): Code {
  const { size, data } = encode(link, { border: 4, ecc: 'L' });
  const rows = data.map((row, y) => {
    const runs: string[] = [];
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x += 1;
      runs.push(`M${from} ${y}h${x + 1 - from}v1H${from}z`);
    }
    return runs.join('');
  });
  return { size, path: rows.join('') };
}
