/** How the cells of a live sheet look. */
import type { Styled } from '../workbook.ts';

export const bold = (value: string, align?: 'right'): Styled => ({ value, bold: true, align });

export function worked(formula: string, unit: string): Styled {
  return { value: `=${formula}`, formula: true, format: formatOf(unit) };
}

/** Beside a number, and not against it: LibreOffice indents only what is aligned. */
export const aside = (value: string): Styled => ({ value, align: 'left', indent: 1 });

/** With no more decimals than were set. */
export function asSet(unit: string): string | undefined {
  return /^(number|score|margins|times)/.test(unit)
    ? undefined
    : formatOf(unit)?.replace('.000%', '.0##%');
}

/** As spreadsheets write it; what comes in whole numbers as it is. */
export function formatOf(unit: string): string | undefined {
  if (unit === 'share' || unit.startsWith('share/')) return '0.000%';
  if (/^(USD|CNY)/.test(unit)) return '#,##0.00';
  if (unit.startsWith('customers')) return '#,##0.0';
  if (unit === 'people') return '#,##0';
  return /^(number|score|margins|times)/.test(unit) ? '0.0000' : undefined;
}
