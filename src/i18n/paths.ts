import type { Locale } from '#format';

/** Address of a page of the site under its base path: `link('en', 'lessons/five-percent')`. */
export function link(locale: Locale, path = ''): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return `${base}/${locale}/${path && `${path}/`}`;
}

export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'zh' : 'en';
}
