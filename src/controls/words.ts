/** What a widget is told to say: one language's words, and how that language writes numbers. */
import { Format, type Locale, type UnitWords } from '#format';

export interface Words {
  readonly locale: Locale;
  readonly units: Readonly<Record<string, UnitWords>>;
  /** Labels and sentences by key; terms of the glossary by the key of the parameter or output. */
  readonly text: Readonly<Record<string, string>>;
  /** The model's formula as MathML, made at build; its symbols carry their keys as `data-symbol`. */
  readonly formula?: string;
}

/** A vocabulary that fails loudly: a missing key is a defect of the build, not a blank on the page. */
export class Vocabulary {
  readonly format: Format;
  private readonly words: Words;

  constructor(words: Words) {
    this.words = words;
    this.format = new Format(words.locale, words.units);
  }

  get locale(): Locale {
    return this.words.locale;
  }

  get formula(): string | undefined {
    return this.words.formula;
  }

  has(key: string): boolean {
    return Object.hasOwn(this.words.text, key);
  }

  /** @throws {Error} when the words lack the key. */
  say(key: string): string {
    const text = this.words.text[key];
    if (text === undefined) throw new Error(`no words for "${key}"`);
    return text;
  }
}
