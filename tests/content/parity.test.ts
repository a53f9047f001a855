import { describe, expect, test } from 'vitest';
import { formulas, lesson, slugs, tags } from './library.ts';

describe.for(slugs)('%s in both languages', (slug) => {
  const en = lesson(slug, 'en');
  const zh = lesson(slug, 'zh');

  test('has the same headings, teaching the same rows', () => {
    const marks = ({ sections }: typeof en) => sections.map(({ anchor, rows }) => ({ anchor, rows }));
    expect(marks(zh)).toEqual(marks(en));
    expect(marks(en).length).toBeGreaterThan(2);
    const anchors = marks(en).map(({ anchor }) => anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  test('has a title of its own language on every heading', () => {
    for (const [index, { title }] of en.sections.entries()) {
      expect(title).toMatch(/[A-Za-z]/);
      expect(zh.sections[index]!.title).toMatch(/\p{Script=Han}/u);
    }
  });

  test('promises the same: as many objectives, as many minutes', () => {
    expect(Object.keys(zh.head)).toEqual(Object.keys(en.head));
    expect(zh.head['minutes']).toBe(en.head['minutes']);
    const objectives = ({ head }: typeof en) => (head['objectives'] as string[]).length;
    expect(objectives(zh)).toBe(objectives(en));
  });

  test('has the same tags under each heading, with the same attributes', () => {
    const sorted = (text: string) => tags(text).map((tag) => JSON.stringify(tag)).sort();
    expect(zh.parts.map(sorted)).toEqual(en.parts.map(sorted));
    expect(tags(en.body).length).toBeGreaterThan(0);
  });

  test('has the same blocks in the same order: figures, claims, formulas', () => {
    const blocks = (text: string) =>
      [...text.matchAll(/^(?:<(\w+)((?:\s+\w+="[^"]*")*)[^\n]*|\$\$\n([^]*?)\n\$\$|\|[-| ]+\||(?:\d+\.|-) )/gm)].map(
        ([line, tag, attributes, tex]) => (tag ? `${tag}${attributes}` : (tex ?? line)),
      );
    expect(blocks(zh.body)).toEqual(blocks(en.body));
  });

  test('has the same formulas: displayed in the same order, in the text under the same heading', () => {
    const shown = (parts: readonly string[]) => parts.map((part) => formulas(part).display);
    const inText = (parts: readonly string[]) => parts.map((part) => [...new Set(formulas(part).inline)].sort());
    expect(shown(zh.parts)).toEqual(shown(en.parts));
    expect(inText(zh.parts)).toEqual(inText(en.parts));
  });
});
