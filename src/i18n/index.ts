export { isLocale, languageTags, locales, type Locale } from '#format';
export {
  figureFormat,
  figureWords,
  glossaryEntries,
  findTerm,
  interfaceWords,
  type Say,
} from './words.ts';
export { link, otherLocale } from './paths.ts';
