import { describe, expect, test } from 'vitest';
import { isNumberParam } from '#core';
import { catalog } from '#core/catalog.ts';
import { findValue } from '#site/values.ts';
import { claims, course, formulas, glossary, lessons, references, slugs, tags } from './library.ts';

/** The text without formulas and heading marks, where braces and signs have a meaning of their own. */
function prose(body: string): string {
  return body
    .replace(/^\$\$\n[^]*?\n\$\$$/gm, '')
    .replace(/\$[^$\n]+\$/g, '')
    .replace(/\{\/\*[^]*?\*\/\}/g, '');
}

describe.for(lessons)('%s', ([, { body }]) => {
  const text = prose(body);

  test('imports nothing and computes nothing', () => {
    expect(text.match(/^\s*(import|export)\b.*/gm)).toBeNull();
    expect(text.match(/[{}]/g)).toBeNull();
  });

  test('uses tags of the house only, never HTML or a style', () => {
    const html = [...text.matchAll(/<\/?([A-Za-z][\w.]*)/g)].map(([, name]) => name!);
    expect(html.filter((name) => /^[a-z]/.test(name))).toEqual([]);
    expect(text).not.toMatch(/\sstyle=|\sclass=/);
  });

  test('aligns no table: the policy refuses the style that comes of it', () => {
    expect(text.match(/^\|.*:-|-:.*\|$/gm)).toBeNull();
  });

  test('leaves no formula open', () => {
    expect((body.match(/\$/g) ?? []).length % 2).toBe(0);
    for (const tex of formulas(body).inline) expect(tex).not.toMatch(/[\u3000-\u9fff]/);
  });

  test('takes its numbers from models that have them', () => {
    const troubles = tags(body, 'Value').flatMap(({ attributes: { of = '', given = '' } }) => {
      const found = findValue(of, given);
      return 'trouble' in found ? [`${of} ${given}: ${found.trouble}`] : Number.isFinite(found.value) ? [] : [of];
    });
    expect(troubles).toEqual([]);
  });

  test('sets parameters within their domains', () => {
    for (const { attributes } of tags(body, 'Value')) {
      const { params } = catalog[attributes['of']!.split('.')[0]!]!;
      for (const pair of (attributes['given'] ?? '').split(/\s+/).filter(Boolean)) {
        const [key = '', value = ''] = pair.split('=');
        const param = params[key]!;
        if (isNumberParam(param)) {
          expect(Number(value), pair).toBeGreaterThanOrEqual(param.domain[0]);
          expect(Number(value), pair).toBeLessThanOrEqual(param.domain[1]);
        } else expect(param.domain, pair).toContain(value);
      }
    }
  });

  test('names terms, claims and works that exist', () => {
    const keys = references.map(({ id }) => id);
    for (const { attributes } of tags(body, 'Term')) expect(Object.keys(glossary)).toContain(attributes['of']);
    for (const { attributes } of tags(body, 'Claim')) expect([...claims.keys()]).toContain(attributes['id']);
    for (const { attributes } of tags(body, 'Cite')) expect(keys).toContain(attributes['of']);
  });

  test('says under “evidence” what stands behind its claims, and sums up', () => {
    expect(body).toMatch(/^## .*\{\/\* evidence:/m);
    expect(body).toMatch(/^## .*\{\/\* summary:/m);
  });
});

describe('the course', () => {
  const listed = course.flatMap((part) => part.lessons);

  test('lists every lesson once', () => {
    expect(listed.map(({ slug }) => slug).sort()).toEqual(slugs);
  });

  test('names for each lesson the models of its figures', () => {
    for (const { slug, models } of listed) {
      const [, { body }] = lessons.find(([name]) => name === `${slug}/en.mdx`)!;
      const figures = tags(body)
        .map(({ name }) => name.replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase())
        .filter((id) => Object.hasOwn(catalog, id));
      expect(figures.length).toBeGreaterThan(0);
      expect([...models].sort()).toEqual([...new Set(figures)].sort());
    }
  });
});
