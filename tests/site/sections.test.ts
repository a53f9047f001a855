import { describe, expect, test } from 'vitest';
import { findMark, sections } from '#site/markdown/sections.ts';

describe('sections', () => {
  test('reads anchor, rows and title of every heading, in order', () => {
    const source =
      '# no\n\n## Two slides {/* two-slides: F04 F07 */}\n\ntext\n\n## Summary {/* summary: */}\n';
    expect(sections(source)).toEqual([
      { anchor: 'two-slides', rows: ['F04', 'F07'], title: 'Two slides' },
      { anchor: 'summary', rows: [], title: 'Summary' },
    ]);
  });

  test('refuses a heading without a mark', () => {
    expect(() => sections('## Bare\n')).toThrow('Bare');
  });

  test.for(['/* Two Slides: F04 */', 'two: F04', '/* two F04 */', '/* two: f04 */'])(
    '%s is no mark',
    (comment) => {
      expect(findMark(comment)).toBeUndefined();
    },
  );
});
