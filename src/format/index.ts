export { fill, pieces, type Piece } from './fill.ts';
export { Format, isShare, type Style, type UnitWords } from './format.ts';
export { isLocale, languageTags, locales, type Locale } from './locales.ts';
