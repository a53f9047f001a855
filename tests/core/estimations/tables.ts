/** The generated data sets, as text, and a small one. */
import { readFileSync } from 'node:fs';

function read(name: string): string {
  return readFileSync(
    new URL(`../../../content/datasets/${name}.csv`, import.meta.url),
    'utf8',
  ).trimEnd();
}

export const purchases = read('transactions');
export const survey = read('satisfaction-survey');

export const donations = [
  'x,t_x,n,weight',
  ...['0,0,3,50', '1,1,3,20', '1,3,3,9', '2,2,3,7', '2,3,3,12', '3,3,3,20'],
].join('\n');
