import { describe, expect, test } from 'vitest';
import { languages, lesson, slugs, syllabus } from './library.ts';

describe.for(languages)('the syllabus in %s', (language) => {
  const taught = new Map<string, Set<string>>();
  for (const slug of slugs) {
    for (const row of lesson(slug, language).sections.flatMap(({ rows }) => rows)) {
      taught.set(row, (taught.get(row) ?? new Set()).add(slug));
    }
  }

  test.for(Object.entries(syllabus))('%s is taught where the map says: %o', ([row, homes]) => {
    expect([...(taught.get(row) ?? [])].sort()).toEqual([...homes].sort());
  });

  test('teaches no row that the map does not know', () => {
    expect([...taught.keys()].filter((row) => !Object.hasOwn(syllabus, row))).toEqual([]);
  });
});

test('the map names lessons that exist, and at least one for each row', () => {
  for (const [row, homes] of Object.entries(syllabus)) {
    expect(row).toMatch(/^(?:[A-L]|FC|M)\d{1,3}$/);
    expect(homes.length, row).toBeGreaterThan(0);
    for (const slug of homes) expect(slugs, row).toContain(slug);
  }
});
