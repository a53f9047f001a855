import { expect, test } from 'vitest';
import { difference, quantityText } from '#widgets/stage/reading-text.ts';
import { vocabulary } from './words.ts';

const [en, zh] = [vocabulary('deal-relation', 'en'), vocabulary('deal-relation', 'zh')];

test.for([
  ['share', 0.85, 0.8, '+5 points', '+5个百分点'],
  ['year', 5, 6, '\u22121 years', '\u22121年'],
  ['week', 12, 10, '+2 weeks', '+2周'],
  ['USD', 40, 45, '\u2212$5', '\u22125美元'],
] as const)('%s: from %d to %d', ([unit, now, then, inEnglish, inChinese]) => {
  const apart = difference({ value: now, unit, digits: 0 }, { value: then, unit, digits: 0 });
  expect([quantityText(en, apart), quantityText(zh, apart)]).toEqual([inEnglish, inChinese]);
});
