import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '#core/data/decode.ts';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const utf16 = (text: string, little: boolean) =>
  [...text].flatMap((sign) => {
    const code = sign.charCodeAt(0);
    return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });
/** 张三 in GBK, and José in windows-1252. */
const zhangSan = [0xd5, 0xc5, 0xc8, 0xfd];
const jose = [0x4a, 0x6f, 0x73, 0xe9];
const read = (...bytes: number[]) => decodeText(Uint8Array.from(bytes), TextDecoder);
const text = 'customer,date\n张三,2023-01-02\n';

test.for([
  ['UTF-8', utf8(text), 'utf-8'],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, ...utf8(text)], 'utf-8'],
  ['UTF-16 with its mark, little end first', [0xff, 0xfe, ...utf16(text, true)], 'utf-16le'],
  ['UTF-16 with its mark, big end first', [0xfe, 0xff, ...utf16(text, false)], 'utf-16be'],
  ['UTF-16 without a mark, little end first', utf16(text, true), 'utf-16le'],
  ['UTF-16 without a mark, big end first', utf16(text, false), 'utf-16be'],
] as const)('reads %s', ([, bytes, encoding]) => {
  expect(read(...bytes)).toEqual({ text, encodings: { [encoding]: 1 } });
});

test('reads GBK line by line, and says so', () => {
  const bytes = [...utf8('customer,date\n'), ...zhangSan, ...utf8(',2023-01-02\n')];
  expect(read(...bytes)).toEqual({ text, encodings: { gb18030: 1 } });
});

test('reads a file pasted together from several encodings, each line in its own', () => {
  const lines = [utf8('a\n'), utf8('张三,1\n'), zhangSan, utf8(',2\n'), jose, utf8(',3')].flat();
  expect(read(...lines)).toEqual({
    text: 'a\n张三,1\n张三,2\nJosé,3',
    encodings: { 'utf-8': 1, gb18030: 1, 'windows-1252': 1 },
  });
});

test('reads nothing as nothing', () => {
  expect(read()).toEqual({ text: '', encodings: { 'utf-8': 1 } });
});

test('reads each line as if it stood alone, whatever stands before and behind it', () => {
  const byte = fc.oneof(
    fc.constantFrom(
      0x61,
      0x2c,
      ...zhangSan,
      ...utf8('张é🌱'),
      ...jose,
      0xed,
      0xa0,
      0xf4,
      0x90,
      0xc0,
    ),
    fc.integer({ min: 1, max: 255 }),
  );
  const line = fc.oneof(
    fc.constantFrom(utf8('a,1'), utf8('张三'), utf8('\u{10FFFF}é'), zhangSan, jose),
    fc.array(
      byte.filter((code) => code !== 10),
      { minLength: 1, maxLength: 6 },
    ),
  );
  const alone = (bytes: readonly number[]) => {
    const at = Uint8Array.from(bytes);
    for (const encoding of ['utf-8', 'gb18030']) {
      try {
        return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(at);
      } catch {
        continue;
      }
    }
    return new TextDecoder('windows-1252').decode(at);
  };
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      // The last line is no UTF-8, so that the file is not read whole.
      const all = [...lines, zhangSan];
      const bytes = all.flatMap((each, place) => (place === 0 ? each : [10, ...each]));
      expect(read(...bytes).text).toBe(all.map(alone).join('\n'));
    }),
    { numRuns: 500 },
  );
});
