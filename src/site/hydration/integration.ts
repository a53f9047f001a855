import type { AstroIntegration } from 'astro';

export function reached(): AstroIntegration {
  return {
    name: 'client-reached',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({
          name: 'reached',
          entrypoint: new URL('./reached.ts', import.meta.url).pathname,
        });
      },
    },
  };
}

declare module 'astro' {
  interface AstroClientDirectives {
    'client:reached'?: boolean;
  }
}
