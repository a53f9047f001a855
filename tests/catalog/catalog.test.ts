import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { catalog as models } from '#core/catalog.ts';

const urls = z.partialRecord(z.enum(['en', 'zh']), z.string().regex(/^\/(en|zh)\//));
const slug = z.string().regex(/^[a-z0-9-]+$/);
const number = z.strictObject({
  symbol: z.string().min(1),
  unit: z.string().min(1),
  domain: z.tuple([z.number(), z.number()]),
  default: z.number(),
});
const choice = z.strictObject({
  symbol: z.string().min(1),
  unit: z.literal('choice'),
  domain: z.array(z.string()).min(2),
  default: z.string(),
});
const schema = z.strictObject({
  version: z.literal(1),
  lessons: z.array(
    z.strictObject({
      slug,
      part: z.number().int(),
      order: z.number().int(),
      number: z.string(),
      locales: z.tuple([z.literal('en'), z.literal('zh')]),
      rows: z.record(z.string().regex(/^(?:[A-L]|FC|M)\d+$/), slug),
      models: z.array(slug),
      exercises: z.array(slug),
      claims: z.array(z.string().regex(/^M\d\d$/)),
      urls,
    }),
  ),
  models: z.array(
    z.strictObject({
      id: slug,
      rows: z.array(z.string().regex(/^K\d\d$/)).min(1),
      params: z.record(z.string(), z.union([number, choice])),
      outputs: z.array(z.string()).min(1),
      references: z.array(slug).min(1),
      urls,
    }),
  ),
  exercises: z.array(
    z.strictObject({
      id: slug,
      kinds: z
        .array(
          z.enum([
            'number',
            'choice',
            'order',
            'match',
            'classify',
            'curve',
            'tune',
            'expression',
            'text',
          ]),
        )
        .min(1),
      models: z.array(slug),
      rows: z.array(z.string().regex(/^(?:[A-L]|FC|M|N)\d+$/)).min(1),
      urls: z.union([urls, z.strictObject({})]),
    }),
  ),
  claims: z.array(
    z.strictObject({
      id: z.string(),
      status: z.enum([
        'supported',
        'conditions',
        'misquoted',
        'contested',
        'unsourced',
        'illustrative',
      ]),
      urls,
    }),
  ),
  cases: z.array(z.never()),
  notebooks: z.array(z.never()),
});

const written: z.infer<typeof schema> = JSON.parse(readFileSync('dist/catalog.json', 'utf8'));

/** The built page of an address of ours. */
function pageOf(url: string): string {
  const file = `dist${url.replace(/#.*/, '')}index.html`;
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

describe('dist/catalog.json', () => {
  test('has the form that the README describes', () => {
    expect(schema.safeParse(written).error).toBeUndefined();
  });

  test('lists the lessons of the course in its order', () => {
    const course: { lessons: { slug: string }[] }[] = parse(
      readFileSync('content/course.yaml', 'utf8'),
    );
    expect(written.lessons.map((lesson) => lesson.slug)).toEqual(
      course.flatMap((part) => part.lessons.map((lesson) => lesson.slug)),
    );
  });

  test('leads every row to a heading that stands on the page, in both languages', () => {
    for (const { rows, urls } of written.lessons) {
      for (const anchor of Object.values(rows)) {
        for (const url of Object.values(urls))
          expect(pageOf(url)).toMatch(new RegExp(`<h2[^>]* id="${anchor}"`));
      }
    }
  });

  test('leads every claim to the place where a lesson weighs it', () => {
    for (const { id, urls } of written.claims) {
      expect(Object.keys(urls)).toEqual(['en', 'zh']);
      for (const url of Object.values(urls)) expect(pageOf(url)).toContain(`id="claim-${id}"`);
    }
  });

  test('leads every exercise of a lesson to its place, and lists them all', () => {
    const files = globSync('src/exercises/catalog/*.ts').map((file) => basename(file, '.ts'));
    expect(written.exercises.map(({ id }) => id).sort()).toEqual(
      files.filter((name) => name !== 'index').sort(),
    );
    const asked = written.lessons.flatMap(({ exercises }) => exercises);
    expect(asked.length).toBeGreaterThan(0);
    for (const { id, urls } of written.exercises) {
      expect(Object.keys(urls)).toEqual(asked.includes(id) ? ['en', 'zh'] : []);
      for (const url of Object.values(urls)) expect(pageOf(url)).toContain(`id="exercise-${id}"`);
    }
  });

  test('leads every model to its page, in both languages', () => {
    for (const { id, urls } of written.models) {
      expect(Object.keys(urls)).toEqual(['en', 'zh']);
      for (const url of Object.values(urls)) expect(pageOf(url)).toContain(`data-model="${id}"`);
    }
  });

  test('lists every model of the core with its parameters', () => {
    expect(written.models.map(({ id, params }) => [id, Object.keys(params)])).toEqual(
      Object.values(models).map(({ id, params }) => [id, Object.keys(params)]),
    );
  });
});
