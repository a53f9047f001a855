/** Links of a lesson's text: by place in the site, whatever its base path. */
import { sections } from './sections.ts';

interface Surroundings {
  /** The lesson's source, for links within it. */
  readonly source: string;
  lessonExists(slug: string): boolean;
}

/** The address as the page needs it, or what is wrong with the link. */
export function relativeLink(
  url: string,
  { source, lessonExists }: Surroundings,
): { url: string } | { trouble: string } {
  if (/^https:\/\//.test(url)) return { url };
  if (url.startsWith('#')) {
    const known = sections(source).some(({ anchor }) => `#${anchor}` === url);
    return known ? { url } : { trouble: `no heading is marked “${url.slice(1)}”` };
  }
  const lesson = /^\/lessons\/([a-z0-9-]+)\/(#[\w-]+)?$/.exec(url);
  if (lesson) {
    const [, slug = '', anchor = ''] = lesson;
    return lessonExists(slug)
      ? { url: `../${slug}/${anchor}` }
      : { trouble: `there is no lesson “${slug}”` };
  }
  const page = /^\/(course|glossary)\/(#[\w-]+)?$/.exec(url);
  if (page) return { url: `../../${page[1]}/${page[2] ?? ''}` };
  return {
    trouble: `“${url}” is no link of ours: write https://…, #anchor, /lessons/<slug>/ or /glossary/#key`,
  };
}
