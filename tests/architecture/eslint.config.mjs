/** The walls between the rooms, generated from rooms.mjs, and a few habits of the house. */
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import typescript from 'typescript-eslint';
import { outOfBounds, rooms } from './rooms.mjs';

const sources = '**/*.{ts,svelte,astro}';

/** Results must be the same bits in every engine: only + − × ÷ √ and the portable functions. */
const portable = [
  {
    selector:
      'MemberExpression[object.name="Math"][property.name!=/^(abs|ceil|floor|imul|max|min|round|sign|sqrt|trunc|PI)$/]',
    message: 'Engines differ in this function: use numeric/portable.ts.',
  },
  {
    selector: 'VariableDeclarator[init.name="Math"]',
    message: 'Name the function in full: Math.sqrt.',
  },
  {
    selector: ':matches(BinaryExpression[operator="**"], AssignmentExpression[operator="**="])',
    message: 'Engines differ in the power: use numeric/power.ts.',
  },
  {
    selector: ':matches(NewExpression, CallExpression)[callee.name="Date"]',
    message: 'A model has no clock.',
  },
];

function wall(room) {
  const forbidden = outOfBounds(room);
  const message = `not in the list of “${room}” in tests/architecture/rooms.mjs`;
  return {
    name: `wall of ${room}`,
    files: [`src/${room}/${sources}`],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: forbidden, message }] }],
      'no-restricted-syntax': [
        'error',
        { selector: `ImportExpression > Literal[value=/${forbidden}/]`, message },
        { selector: `TSImportType Literal[value=/${forbidden}/]`, message },
        ...(room === 'core' ? portable : []),
      ],
      ...(room === 'core' && {
        'no-restricted-properties': ['error', { object: 'Date', property: 'now' }],
      }),
    },
  };
}

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/', 'src/site/theme/early.js'] },
  typescript.configs.recommended,
  svelte.configs.recommended,
  astro.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser } },
  },
  {
    files: [sources],
    rules: {
      // A plain Map is wanted where nothing is drawn from it.
      'svelte/prefer-svelte-reactivity': 'off',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  Object.keys(rooms).map(wall),
);
