/**
 * The one formatter: every number, per cent and amount a reader sees or hears
 * passes here. It holds the rules of the two locales and no words; the words
 * around a number (“a year”, “每年”) come with `units`.
 */
import { fill } from './fill.ts';
import type { Locale } from './locales.ts';

/** How a unit is written beside a number, and how it is said in full. `{n}` is the number. */
export interface UnitWords {
  readonly short: string;
  readonly full: string;
  /** As tables write it in a column of its own. */
  readonly name?: string;
}

export interface Style {
  /** Decimals shown; default: what the unit usually needs. */
  readonly digits?: number | undefined;
  /** Write + before a gain. */
  readonly signed?: boolean | undefined;
  /** Thousands and more abbreviated as the language does (“200K”, “20万”), for axes. */
  readonly compact?: boolean | undefined;
  /** The unit said in full (“80 % a year”), as for a screen reader or a sentence. */
  readonly full?: boolean | undefined;
}

const MINUS = '\u2212';
const NARROW_SPACE = '\u202f';
const tags = { en: 'en-US', zh: 'zh-CN' } as const;

export class Format {
  readonly locale: Locale;
  private readonly units: Readonly<Record<string, UnitWords>>;
  private readonly plain = new Map<string, Intl.NumberFormat>();

  constructor(locale: Locale, units: Readonly<Record<string, UnitWords>>) {
    this.locale = locale;
    this.units = units;
  }

  /** A bare number with thousands separators and a true minus sign. */
  number(x: number, digits = 0, compact = false): string {
    const key = `${digits}${compact}`;
    let format = this.plain.get(key);
    if (!format) {
      format = new Intl.NumberFormat(tags[this.locale], {
        ...(compact
          ? { notation: 'compact', maximumSignificantDigits: 3 }
          : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
      });
      this.plain.set(key, format);
    }
    const text = format.format(x);
    return /^-[0.,]*$/.test(text) ? text.slice(1) : text.replace('-', MINUS);
  }

  /** A share as per cent: 0.8 → “80 %” (en, narrow space), “80%” (zh). */
  percent(share: number, digits = 0): string {
    return (
      this.number(tidy(share * 100), digits) + (this.locale === 'en' ? NARROW_SPACE : '') + '%'
    );
  }

  /** A quantity in its unit: (0.8, 'share/year', { full: true }) → “80 % a year”. */
  quantity(x: number, unit: string, style: Style = {}): string {
    const words = this.units[unit];
    return this.written(x, unit, style, (style.full ? words?.full : words?.short) ?? '{n}');
  }

  /** What a unit is called where no number stands beside it. */
  unitName(unit: string): string {
    return this.units[unit]?.name ?? unit;
  }

  /** What stands before and after a number of the unit, as around a field for it. */
  around(unit: string): readonly [before: string, after: string] {
    if (isShare(unit)) return ['', '%'];
    const [before = '', after = ''] = (this.units[unit]?.short ?? '{n}').split('{n}');
    return [before.trim(), after.trim()];
  }

  /**
   * Two quantities of one unit, as one goes from the first to the second; the unit is said in full and
   * once where it stands behind its number: “80 %” and “85 % a year”, but “第5年” and “第6年”.
   */
  span(
    from: readonly [x: number, style: Style],
    to: readonly [x: number, style: Style],
    unit: string,
  ): [string, string] {
    const once = this.units[unit]?.full.startsWith('{n}') ?? false;
    return [
      once ? this.written(from[0], unit, from[1], '{n}') : this.quantity(from[0], unit, from[1]),
      this.quantity(to[0], unit, { ...to[1], full: once }),
    ];
  }

  /** The number by the rules of its unit, in the unit's words; its sign stands before a currency, not before a word. */
  private written(x: number, unit: string, style: Style, words: string): string {
    const { digits, signed, compact } = style;
    const size = tidy(Math.abs(x));
    const bare = isShare(unit)
      ? this.percent(size, digits ?? 0)
      : this.number(size, digits ?? usualDigits(size, unit), compact);
    const sign = !/[1-9]/.test(bare) ? '' : x < 0 ? MINUS : signed ? '+' : '';
    return /\p{L}.*\{n\}/u.test(words)
      ? fill(words, { n: sign + bare })
      : sign + fill(words, { n: bare });
  }
}

/** Units whose numbers are shares and are read as per cent. */
export function isShare(unit: string): boolean {
  return unit === 'share' || unit.startsWith('share/');
}

/** Without the dust of binary fractions: 14.499999999999998 → 14.5, so that halves round as on paper. */
function tidy(x: number): number {
  return Number(x.toPrecision(12));
}

function usualDigits(size: number, unit: string): number {
  if (unit.startsWith('USD') || unit.startsWith('CNY') || unit.startsWith('customers')) return 0;
  return Number.isInteger(size) ? 0 : size < 10 ? 2 : 1;
}
