import type { AstroIntegration } from 'astro';

/** The house's own ways for an island to come to life, one file each. */
const directives = ['reached', 'asked'] as const;

export function hydration(): AstroIntegration {
  return {
    name: 'hydration',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        for (const name of directives) {
          const entrypoint = new URL(`./${name}.ts`, import.meta.url).pathname;
          addClientDirective({ name, entrypoint });
        }
      },
    },
  };
}

declare module 'astro' {
  interface AstroClientDirectives {
    'client:reached'?: boolean;
    'client:asked'?: boolean;
  }
}
