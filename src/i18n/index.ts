export { isLocale, languageTags, locales, type Locale } from '#format';
export {
  exerciseWords,
  figureFormat,
  figureWords,
  glossaryEntries,
  findTerm,
  interfaceWords,
  laboratoryWords,
  unitName,
  type Say,
} from './words.ts';
export { link, otherLocale } from './paths.ts';
