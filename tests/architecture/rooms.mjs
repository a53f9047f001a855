/**
 * The law of the house: who may import whom. A room of `src/` enters another by its `#name`; a room or
 * package not listed is out of bounds. `node:*` stands for whatever Node brings.
 */
export const rooms = {
  core: [
    '@stdlib/math-base-special-exp',
    '@stdlib/math-base-special-ln',
    '@stdlib/math-base-special-pow',
  ],
  cli: ['core', 'node:*'],
  engine: ['core'],
  formula: ['mathjs'],
  exercises: ['core', '@noble/hashes'],
  format: [],
  charts: ['format', 'svelte', 'd3-shape', 'd3-sankey'],
  controls: ['core', 'format', 'charts', 'svelte'],
  state: ['core', 'svelte'],
  exports: ['core', 'uqr', 'write-excel-file'],
  widgets: [
    'core',
    'exercises',
    'engine',
    'formula',
    'format',
    'charts',
    'controls',
    'state',
    'exports',
    'svelte',
  ],
  i18n: ['format', 'astro:content'],
  site: [
    'core',
    'exercises',
    'controls',
    'format',
    'i18n',
    'widgets',
    'astro',
    'astro:content',
    'katex',
    'satteri',
    'subset-font',
    'yaml',
    'node:*',
  ],
  pages: ['site', 'i18n', 'astro', 'astro:content'],
};

/** Whatever a file of the room may not name in an import, as a regular expression without slashes. */
export function outOfBounds(room) {
  const neighbours = rooms[room].map((name) =>
    name in rooms
      ? `#${name}(?:[\\x2F].*)?`
      : name === 'node:*'
        ? 'node:.*'
        : `${escaped(name)}(?:[\\x2F].*)?`,
  );
  const others = Object.keys(rooms).filter((name) => name !== room);
  const inside = `(?!.*\\.\\.[\\x2F](?:${others.join('|')})[\\x2F])\\..*`;
  return `^(?!(?:${[inside, ...neighbours].join('|')})$)`;
}

function escaped(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, (sign) => (sign === '/' ? '[\\x2F]' : `\\${sign}`));
}
