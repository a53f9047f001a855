import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const house = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({
  cwd: house,
  overrideConfigFile: `${house}/tests/architecture/eslint.config.mjs`,
});

async function broken(filePath: string, source: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(source, { filePath: `${house}/${filePath}` });
  return result!.messages.map(({ ruleId }) => ruleId);
}

const svelte = (line: string) => `<script lang="ts">\n  ${line}\n</script>\n`;
const astro = (line: string) => `---\n${line}\n---\n`;

const walls = 'no-restricted-imports';
const syntax = 'no-restricted-syntax';

describe('a wall between rooms holds', () => {
  test.for([
    ['src/core/models/a.ts', `export { Format } from '#format';\n`, walls],
    ['src/core/models/a.ts', `export type { Format } from '#format';\n`, walls],
    ['src/core/models/a.ts', `export * from '../../format/index.ts';\n`, walls],
    ['src/core/a.ts', `export * from '../format/index.ts';\n`, walls],
    ['src/core/a.ts', `export { readFileSync } from 'node:fs';\n`, walls],
    ['src/charts/a.ts', `export { mean } from 'd3-array';\n`, walls],
    ['src/state/a.ts', `export const load = () => import('#formula');\n`, syntax],
    ['src/state/a.ts', `export type All = typeof import('#formula');\n`, syntax],
    ['src/charts/A.svelte', svelte(`import '#widgets/stage/Stage.svelte';`), walls],
    ['src/charts/a.svelte.ts', `export { Lab } from '#state/lab.svelte.ts';\n`, walls],
    ['src/pages/a.astro', astro(`import '#widgets/stage/Stage.svelte';`), walls],
    ['src/site/A.astro', astro(`import 'mathjs/number';`), walls],
    ['src/site/A.astro', astro(`import '#formula';`), walls],
  ] as const)('in %s: %s', async ([file, source, rule]) => {
    expect(await broken(file, source)).toContain(rule);
  });

  test.for([
    ['src/core/models/a.ts', `export * from '../params.ts';\n`],
    ['src/core/a.ts', `export { default } from '@stdlib/math-base-special-exp';\n`],
    ['src/controls/A.svelte', svelte(`import '#core';\n  import './words.ts';`)],
    ['src/widgets/A/A.svelte', svelte(`import '#state/lab.svelte.ts';`)],
    ['src/widgets/A/a.ts', `export const load = () => import('#formula');\n`],
    ['src/site/parts/A.astro', astro(`import { readFileSync } from 'node:fs';\nreadFileSync('');`)],
    ['src/pages/a.astro', astro(`import '#site/layouts/Page.astro';`)],
  ] as const)('and lets through what is listed, in %s: %s', async ([file, source]) => {
    expect(await broken(file, source)).toEqual([]);
  });
});

describe('the core has no hidden source of numbers', () => {
  test.for([
    ['export const x = Math.random();\n', syntax],
    ['export const x = Date.now();\n', 'no-restricted-properties'],
    ['export const x = new Date();\n', syntax],
    ['export const x = Math.exp(1);\n', syntax],
    ['export const x = Math.log(1);\n', syntax],
    ['export const x = Math.pow(2, 3);\n', syntax],
    ['export const { exp } = Math;\n', syntax],
    ['export const x = 2 ** 3;\n', syntax],
  ] as const)('%s', async ([source, rule]) => {
    expect(await broken('src/core/models/a.ts', source)).toContain(rule);
  });

  test('but may take a square root', async () => {
    expect(await broken('src/core/models/a.ts', 'export const x = Math.sqrt(2);\n')).toEqual([]);
  });
});

test('a file of more than 200 lines is too long, whatever its language', async () => {
  const long = Array.from({ length: 201 }, (_, index) => `export const x${index} = 0;`).join('\n');
  expect(await broken('src/core/a.ts', `${long}\n`)).toEqual(['max-lines']);
  expect(await broken('src/site/A.svelte', svelte(long))).toContain('max-lines');
  expect(await broken('src/site/A.astro', astro(long))).toContain('max-lines');
});
