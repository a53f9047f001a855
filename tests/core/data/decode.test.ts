import { expect, test } from 'vitest';
import { decodeText, type Decode } from '#core/data/decode.ts';

const decode: Decode = (encoding, bytes) => {
  try {
    return new TextDecoder(encoding, { fatal: encoding !== 'windows-1252' }).decode(bytes);
  } catch {
    return undefined;
  }
};
const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const utf16 = (text: string, little: boolean) =>
  [...text].flatMap((sign) => {
    const code = sign.charCodeAt(0);
    return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });
/** 张三 in GBK, and José in windows-1252. */
const zhangSan = [0xd5, 0xc5, 0xc8, 0xfd];
const jose = [0x4a, 0x6f, 0x73, 0xe9];
const read = (...bytes: number[]) => decodeText(Uint8Array.from(bytes), decode);
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
