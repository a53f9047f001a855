/** A vocabulary for drawings in tests: a key says itself. */
import { Format, type Locale } from '#format';

const plain = (text: string) => ({ short: text, full: text });

export function words(locale: Locale = 'en') {
  return {
    say: (key: string) => key,
    format: new Format(locale, {
      share: plain('{n}'),
      CNY: plain('¥{n}'),
      years: plain('{n} years'),
      number: plain('{n}'),
    }),
  };
}
