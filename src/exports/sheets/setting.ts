/** A setting's row of a live sheet. */
import type { Param } from '#core';
import type { Cell, Styled } from '../workbook.ts';
import { asSet, aside, worked } from './cells.ts';
import type { Saved } from './saved.ts';

/**
 * The reader's value and its domain; beside them what is reckoned with, the nearest value of the domain, which
 * may end at `most`. `row` is where it stands, from 1.
 */
export function setting(
  key: string,
  param: Param,
  { values, words }: Saved,
  row: number,
  most?: number,
): Cell[] {
  const [name, symbol] = [words.say(key), param.symbol];
  const nearest = `MIN(F${row},MAX(E${row},C${row}))`;
  if (param.unit === 'choice') {
    const options = param.domain.map(
      (option, index) => `${index + 1}: ${words.say(`${key}.${option}`)}`,
    );
    const value = param.domain.indexOf(String(values[key])) + 1;
    const used = worked(`ROUND(${nearest},0)`, 'choice');
    return [
      name,
      symbol,
      { value, input: true },
      null,
      1,
      options.length,
      used,
      aside(options.join('; ')),
    ];
  }
  const [least, largest] = param.domain;
  const format = param.integer ? '0' : asSet(param.unit);
  const number = (value: number): Styled => ({ value, format });
  return [
    name,
    symbol,
    { ...number(Number(values[key])), input: true },
    aside(words.format.unitName(param.unit)),
    number(least),
    number(most ?? largest),
    { ...worked(param.integer ? `ROUND(${nearest},0)` : nearest, param.unit), format },
  ];
}
