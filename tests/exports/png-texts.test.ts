import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { withTexts } from '../../src/exports/png-texts.ts';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** One grey pixel. */
const pixel = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
  chunk('IEND', Buffer.alloc(0)),
]);

/** Types and contents, each with its check sum found right. */
function chunks(png: Uint8Array): (readonly [string, string])[] {
  const bytes = Buffer.from(png);
  const found = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    found.push([body.toString('latin1', 0, 4), body.toString('utf8', 4)] as const);
    at += 12 + length;
  }
  return found;
}

test('texts stand in the file after its header, in any language, and the rest is as it was', () => {
  const texts = {
    Title: '客户停留多久',
    Description: 'Keeps 80 % — “r”',
    Source: 'https://example.org/?a=1',
  };
  const found = chunks(withTexts(new Uint8Array(pixel), texts));
  expect(found.map(([type]) => type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
  expect(found.slice(1, 4).map(([, text]) => text)).toEqual(
    Object.entries(texts).map(([keyword, text]) => `${keyword}\0\0\0\0\0${text}`),
  );
  expect(found.filter(([type]) => type !== 'iTXt')).toEqual(chunks(new Uint8Array(pixel)));
});
