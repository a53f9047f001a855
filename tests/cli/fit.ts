import { readBytes } from '../../src/cli/files.ts';
import { run } from '../../src/cli/run.ts';

export const bytes = (text: string) => new TextEncoder().encode(text);
const datasets = new URL('../../content/datasets/', import.meta.url);

/** Runs over files that exist in memory only; names that end in the name of a data set are read from it. */
export function fit(
  argv: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
) {
  const of = (path: string) => {
    const file = files[path];
    if (typeof file === 'string') return bytes(file);
    return file ?? readBytes(new URL(path, datasets).pathname);
  };
  const { out, err, code } = run([...argv, '--json'], { read: (path) => of(path) });
  return { err, code, result: code === 0 ? JSON.parse(out) : out };
}

/** Nine purchases of five customers. */
export const small = [
  'customer,date,amount',
  ...['a,2023-01-01,10', 'a,2023-02-01,20', 'a,2023-03-01,30', 'b,2023-01-05,5', 'c,2023-01-07,8'],
  ...['c,2023-01-20,9', 'd,2023-01-09,4', 'e,2023-01-10,7', 'e,2023-04-01,7'],
].join('\n');
