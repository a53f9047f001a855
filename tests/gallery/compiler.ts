/** How components are compiled to be drawn and stored: they bring their styles, and a scoped class tells whose. */
import type { CompileOptions } from 'svelte/compiler';

export const compilerOptions: CompileOptions = {
  css: 'injected',
  hmr: false,
  cssHash: ({ filename }) => {
    const [name = '', folder = ''] = filename.replace('.svelte', '').split(/[\\/]/).toReversed();
    return folder === 'charts' || folder === name ? name : `${folder}-${name}`;
  },
};
