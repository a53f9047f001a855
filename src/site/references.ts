/** Works as they are named in a text and in a list. */
import type { CollectionEntry } from 'astro:content';
import type { Locale } from '#i18n';

type Work = CollectionEntry<'references'>['data'];

/** “Reichheld & Sasser 1990”, “Keiningham et al. 2005”. */
export function authorYear({ author, issued }: Work, locale: Locale): string {
  const names = author.map((name) => ('literal' in name ? name.literal : name.family));
  const joined =
    names.length > 2
      ? `${names[0]}${locale === 'en' ? ' et al.' : ' 等'}`
      : names.join(locale === 'en' ? ' & ' : '、');
  return `${joined} ${issued}`;
}

/** Parts of an entry of the list: authors and year, title, where it stands. */
export function entryParts(work: Work): { who: string; title: string; where: string } {
  const who = work.author
    .map((name) => {
      if ('literal' in name) return name.literal;
      return name.given ? `${name.family}, ${name.given}` : name.family;
    })
    .join('; ');
  const volume = [work.volume, work.issue && `(${work.issue})`].filter(Boolean).join('');
  const where = [work['container-title'], volume, work.page, work.publisher]
    .filter(Boolean)
    .join(', ');
  return { who: `${who} (${work.issued})`, title: work.title, where };
}
