/** The numbers of an answer, as a table and as a file: the file has them whole, the table as they are read. */
import type { Vocabulary } from '#controls';
import { amount } from './telling.ts';

export interface Column {
  readonly name: string;
  /** Absent for texts. */
  readonly unit?: string | undefined;
  readonly signed?: boolean;
}

export interface AnswerTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export function cellText(
  words: Vocabulary,
  { unit, signed }: Column,
  cell: string | number | null,
): string {
  if (typeof cell === 'string') return cell;
  return amount(words, unit ?? 'number', cell, signed);
}
