/** Numbers read back from a text, as a reader would: with the signs, groups and short forms of its language. */
const SIZES: Readonly<Record<string, number>> = {
  K: 1e3,
  M: 1e6,
  B: 1e9,
  T: 1e12,
  万: 1e4,
  亿: 1e8,
  万亿: 1e12,
};

const NUMBER = /([-+]?)[$¥]?(\d[\d,]*)(?:\.(\d+))?(K|M|B|T|万亿|万|亿)?(\s?%)?/g;

/** Whether the text names this number, to the decimals it shows; in a short form, to the three digits that count. */
export function names(text: string, value: number, compact = false): boolean {
  return [...text.replaceAll('\u2212', '-').matchAll(NUMBER)].some(
    ([, sign, whole, decimals = '', size = '', percent]) => {
      const scale = (SIZES[size] ?? 1) / (percent ? 100 : 1);
      const bare = Number(`${whole!.replaceAll(',', '')}.${decimals || '0'}`) * scale;
      const last = compact
        ? 10 ** (Math.floor(Math.log10(bare || 1)) - 2)
        : 10 ** -decimals.length * scale;
      const shown = sign === '-' ? -bare : bare;
      return Math.abs(shown - value) <= (last / 2) * (1 + 1e-6) + Math.abs(value) * 1e-9;
    },
  );
}
