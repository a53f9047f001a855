/** The built pages, as files and as addresses. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

export interface BuiltPage {
  /** Address below the root of the site: `en/lessons/five-percent/`. */
  readonly path: string;
  /** Pages made alike: home, course, glossary, lessons, models, model, doors, lost. */
  readonly template: string;
  readonly html: string;
}

export function builtPages(folder = dist): BuiltPage[] {
  return globSync('**/*.html', { cwd: folder })
    .sort()
    .map((file) => {
      const path = file.replaceAll('\\', '/').replace(/index\.html$/, '');
      return { path, template: templateOf(path), html: readFileSync(`${folder}/${file}`, 'utf8') };
    });
}

function templateOf(path: string): string {
  if (path === '') return 'doors';
  if (path === '404.html') return 'lost';
  const [, kind = '', rest] = path.split('/');
  if (kind === 'models') return rest ? 'model' : 'models';
  return kind === '' ? 'home' : kind;
}

export const pages = builtPages();
export const lessons = pages.filter(({ template }) => template === 'lessons');

/** One page of each template, in English where there is a choice. */
export const specimens = [
  ...new Map(pages.toReversed().map((page) => [page.template, page])).values(),
];

/** Values of an attribute in the HTML, entities resolved. */
export function attribute(html: string, name: string): string[] {
  const pattern = new RegExp(`\\s${name}="([^"]*)"`, 'g');
  return [...html.matchAll(pattern)].map(([, value]) =>
    value!.replaceAll('&quot;', '"').replaceAll('&#38;', '&').replaceAll('&amp;', '&'),
  );
}
