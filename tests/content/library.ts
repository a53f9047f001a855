/** What is written in content/, read from its files. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { sections, type Section } from '#site/markdown/sections.ts';

export type Both = Readonly<Record<'en' | 'zh', string>>;
export const languages = ['en', 'zh'] as const;

function yaml<T>(file: string): T {
  return parse(readFileSync(`content/${file}`, 'utf8'));
}

function folder<T>(name: string): Map<string, T> {
  const files = globSync('*.yaml', { cwd: `content/${name}` }).sort();
  return new Map(files.map((file) => [file.replace('.yaml', ''), yaml<T>(`${name}/${file}`)]));
}

export interface Claim {
  readonly status: string;
  readonly wording: Both;
  readonly origin: Both;
  readonly verified: string;
  readonly checked: Both;
  readonly note: Both;
  readonly references: readonly string[];
  readonly models?: readonly { readonly model: string; readonly preset: string }[];
}

export const claims = folder<Claim>('claims');
export const figures = folder<Readonly<Record<string, Both>>>('figures');
export const glossary = yaml<Readonly<Record<string, { term: Both; gloss: Both }>>>('glossary.yaml');
export const interfaceWords = yaml<Readonly<Record<string, Both>>>('interface.yaml');
export const units = yaml<Readonly<Record<string, { short: Both; full: Both; name: Both }>>>('units.yaml');
export const syllabus = yaml<Readonly<Record<string, readonly string[]>>>('syllabus.yaml');
export const references = yaml<readonly { id: string; title: string; issued: number; author: { family: string }[] }[]>(
  'references.yaml',
);
export const course = yaml<readonly { number: number; lessons: { slug: string; models: string[] }[] }[]>('course.yaml');

export interface ModelEntry {
  readonly part: number;
  readonly name: Both;
  readonly lead: Both;
  readonly outcome: { readonly output: string; readonly at?: number; readonly against: string };
  readonly thumbnail?: { readonly lists?: readonly string[] };
  readonly formula: readonly { readonly tex: string; readonly note: Both }[];
  readonly assumptions: readonly Both[];
  readonly limits: Both;
  readonly words?: Readonly<Record<string, Both>>;
  readonly places?: Readonly<Record<string, readonly Both[]>>;
}

export const models = folder<ModelEntry>('models');

/** What may stand in Latin letters in Chinese: formats, keys, licences, names; symbols have one letter. */
const LATIN = ['SVG', 'PNG', 'CSV', 'XLSX', 'Tab', 'CC', 'BY', 'MIT', 'abs', ...references.flatMap(({ author }) => author.map(({ family }) => family))];

/** English words in a Chinese text. */
export function latin(text: string): string[] {
  const words = text.replace(/\{\w+\}/g, ' ').match(/[A-Za-z]{2,}/g) ?? [];
  return words.filter((word) => !LATIN.includes(word));
}

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Lesson {
  readonly slug: string;
  readonly head: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly sections: readonly Section[];
  /** The text under each heading, the opening first. */
  readonly parts: readonly string[];
}

export const slugs = readdirSync('content/lessons').sort();

export function lesson(slug: string, language: 'en' | 'zh'): Lesson {
  const file = `content/lessons/${slug}/${language}.mdx`;
  if (!existsSync(file)) throw new Error(`${file} is missing`);
  const [, head, body] = /^---\n([^]*?)\n---\n([^]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
  if (head === undefined || body === undefined) throw new Error(`${file} has no front matter`);
  return { slug, head: parse(head), body, sections: sections(body), parts: body.split(/^## .*$/m) };
}

export const lessons = slugs.flatMap((slug) =>
  languages.map((language) => [`${slug}/${language}.mdx`, lesson(slug, language)] as const),
);

/** Tags with their attributes, in order. */
export function tags(text: string, name = '\\w+'): Tag[] {
  return [...text.matchAll(new RegExp(`<(${name})((?:\\s+\\w+="[^"]*")*)\\s*/?>`, 'g'))].map(
    ([, tag, list]) => ({
      name: tag!,
      attributes: Object.fromEntries([...list!.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
    }),
  );
}

export interface Formulas {
  readonly display: readonly string[];
  readonly inline: readonly string[];
}

export function formulas(text: string): Formulas {
  const display = [...text.matchAll(/^\$\$\n([^]*?)\n\$\$$/gm)].map(([, tex]) => tex!.trim());
  const rest = text.replace(/^\$\$\n[^]*?\n\$\$$/gm, '');
  return { display, inline: [...rest.matchAll(/\$([^$\n]+)\$/g)].map(([, tex]) => tex!) };
}

export function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].sort();
}
