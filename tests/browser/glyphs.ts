/** The characters a font can draw: its `cmap`, read from the uncompressed font (OpenType, formats 4 and 12). */
export function glyphsOf(font: Buffer): Set<string> {
  const tables = font.readUInt16BE(4);
  for (let at = 12; at < 12 + 16 * tables; at += 16) {
    if (font.toString('latin1', at, at + 4) === 'cmap') {
      return new Set(
        [...codes(font.subarray(font.readUInt32BE(at + 8)))].map((code) =>
          String.fromCodePoint(code),
        ),
      );
    }
  }
  throw new Error('the font has no cmap');
}

function* codes(cmap: Buffer): Generator<number> {
  const encodings = cmap.readUInt16BE(2);
  for (let index = 0; index < encodings; index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) yield* segments(table);
    if (format === 12) yield* groups(table);
  }
}

function* segments(table: Buffer): Generator<number> {
  const count = table.readUInt16BE(6) / 2;
  const [ends, starts, deltas, offsets] = [14, 16 + 2 * count, 16 + 4 * count, 16 + 6 * count];
  for (let index = 0; index < count; index += 1) {
    const last = table.readUInt16BE(ends! + 2 * index);
    const delta = table.readUInt16BE(deltas! + 2 * index);
    const place = offsets! + 2 * index;
    const offset = table.readUInt16BE(place);
    for (
      let code = table.readUInt16BE(starts! + 2 * index);
      code <= last && code < 0xffff;
      code += 1
    ) {
      const first = table.readUInt16BE(starts! + 2 * index);
      const glyph =
        offset === 0 ? code + delta : table.readUInt16BE(place + offset + 2 * (code - first));
      if ((glyph & 0xffff) !== 0) yield code;
    }
  }
}

function* groups(table: Buffer): Generator<number> {
  const count = table.readUInt32BE(12);
  for (let index = 0; index < count; index += 1) {
    const at = 16 + 12 * index;
    const last = table.readUInt32BE(at + 4);
    for (let code = table.readUInt32BE(at); code <= last; code += 1) yield code;
  }
}
