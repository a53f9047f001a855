/** The same examples as other readers have them: doubled words, which leave no room to spare, and Chinese. */
import type { Locale } from '#format';

export interface Wording {
  readonly locale: Locale;
  readonly say: (text: string) => string;
}

const CHINESE = [...'客户满意忠诚价值服务质量期望抱怨推荐留存转换成本习惯信任承诺关系营销品牌利润'];

/** About as long as a translation would be: a letter for two, numbers as they are. */
function inChinese(text: string): string {
  let at = text.length;
  return text
    .split(' ')
    .map((word) =>
      /[0-9]/.test(word)
        ? word
        : Array.from(
            { length: Math.ceil(word.length / 2) },
            () => CHINESE[(at += 7) % CHINESE.length],
          ).join(''),
    )
    .join('');
}

export const wordings: Readonly<Record<string, Wording>> = {
  index: { locale: 'en', say: (text) => text },
  double: {
    locale: 'en',
    say: (text) => text.replaceAll(/\p{L}[\p{L}’'-]*/gu, (word) => `${word}${word}`),
  },
  zh: { locale: 'zh', say: inChinese },
};

/** Plain data with every `{ text }` in it reworded. */
export function reworded<T>(data: T, say: (text: string) => string): T {
  if (Array.isArray(data)) return data.map((item) => reworded(item, say)) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      key === 'text' && typeof value === 'string' ? say(value) : reworded(value, say),
    ]),
  ) as T;
}
