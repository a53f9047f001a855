import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';

const both = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
const key = z.string().regex(/^[a-z0-9-]+$/);

const lessons = defineCollection({
  loader: glob({
    base: './content/lessons',
    pattern: '*/{en,zh}.mdx',
    generateId: ({ entry }) => entry.replace('.mdx', ''),
  }),
  schema: z.strictObject({
    title: z.string(),
    summary: z.string(),
    objectives: z.array(z.string()).min(2).max(4),
    minutes: z.number().int().positive(),
  }),
});

const course = defineCollection({
  loader: file('content/course.yaml'),
  schema: z.strictObject({
    number: z.number().int(),
    slug: key,
    title: both,
    lessons: z.array(
      z.strictObject({
        slug: key,
        number: z.string().regex(/^\d\.\d+$/),
        models: z.array(key),
      }),
    ),
  }),
});

const interfaceWords = defineCollection({
  loader: file('content/interface.yaml'),
  schema: both,
});

const units = defineCollection({
  loader: file('content/units.yaml'),
  schema: z.strictObject({ short: both, full: both, name: both }),
});

const figures = defineCollection({
  loader: glob({ base: './content/figures', pattern: '*.yaml' }),
  schema: z.record(z.string(), both),
});

const exercises = defineCollection({
  loader: glob({
    base: './content/exercises',
    pattern: '*/{en,zh}.yaml',
    generateId: ({ entry }) => entry.replace('.yaml', ''),
  }),
  schema: z.record(z.string(), z.string().min(1)),
});

const models = defineCollection({
  loader: glob({ base: './content/models', pattern: '*.yaml' }),
  schema: z.strictObject({
    /** Number of the part of the course that the model belongs to. */
    part: z.number().int(),
    name: both,
    /** What the model lets you see, in one sentence. */
    lead: both,
    /** The result that is looked at first, and the parameter it is drawn against; of a list, the place. */
    outcome: z.strictObject({
      output: z.string(),
      at: z.number().int().optional(),
      against: z.string(),
    }),
    /** What stands for the model in small, in place of its outcome or of the first picture of its figure. */
    thumbnail: z
      .union([
        z.strictObject({ picture: z.string() }),
        z.strictObject({ lists: z.array(z.string()) }),
        z.strictObject({ presets: z.array(z.string()) }),
      ])
      .optional(),
    /** TeX, line by line, and what each line says. */
    formula: z.array(z.strictObject({ tex: z.string(), note: both })).min(1),
    assumptions: z.array(both).min(3).max(5),
    /** When the model misleads. */
    limits: both,
    /** `<param>.<option>`, `preset.<name>`, and `<output>.<value>` of results that are no numbers. */
    words: z.record(z.string(), both).default({}),
    /** Names of the places of an output's list, where they are not counted. */
    places: z.record(z.string(), z.array(both)).default({}),
  }),
});

const glossary = defineCollection({
  loader: file('content/glossary.yaml'),
  schema: z.strictObject({ term: both, gloss: both }),
});

const claims = defineCollection({
  loader: glob({
    base: './content/claims',
    pattern: '*.yaml',
    generateId: ({ entry }) => entry.replace('.yaml', ''),
  }),
  schema: z.strictObject({
    status: z.enum([
      'supported',
      'conditions',
      'misquoted',
      'contested',
      'unsourced',
      'illustrative',
    ]),
    wording: both,
    origin: both,
    verified: z.enum(['verified', 'secondhand', 'attributed', 'computed']),
    checked: both,
    note: both,
    references: z.array(key),
    models: z.array(z.strictObject({ model: key, preset: z.string() })).default([]),
  }),
});

const references = defineCollection({
  loader: file('content/references.yaml'),
  schema: z.strictObject({
    id: key,
    type: z.string(),
    author: z
      .array(
        z.union([
          z.strictObject({ family: z.string(), given: z.string().optional() }),
          z.strictObject({ literal: z.string() }),
        ]),
      )
      .min(1),
    issued: z.number().int(),
    title: z.string(),
    'container-title': z.string().optional(),
    volume: z.union([z.string(), z.number()]).optional(),
    issue: z.union([z.string(), z.number()]).optional(),
    page: z.union([z.string(), z.number()]).optional(),
    publisher: z.string().optional(),
  }),
});

export const collections = {
  claims,
  course,
  exercises,
  figures,
  glossary,
  interface: interfaceWords,
  lessons,
  models,
  references,
  units,
};
