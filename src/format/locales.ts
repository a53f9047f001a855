export const locales = ['en', 'zh'] as const;
export type Locale = (typeof locales)[number];

/** The tag that goes into `lang` attributes and to `Intl`. */
export const languageTags = { en: 'en', zh: 'zh-Hans' } as const satisfies Record<Locale, string>;

export function isLocale(text: string | undefined): text is Locale {
  return locales.some((locale) => locale === text);
}
