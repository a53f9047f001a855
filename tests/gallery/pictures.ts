/** The picture of every figure at its defaults and at its first two presets, in both languages, as the server draws it. */
import type { Component } from 'svelte';
import type { render } from 'svelte/server';
import { defaults, type Params, type Values } from '#core';
import { languageTags, locales, type Locale } from '#format';
import { figures, type Figure } from '../widgets/figures.ts';
import { wordsOf } from '../widgets/words.ts';

export interface Stored {
  readonly model: string;
  /** `defaults`, or the name of a preset. */
  readonly state: string;
  readonly locale: Locale;
  /** Below tests/gallery/pictures/. */
  readonly file: string;
  draw(server: typeof render): Drawn;
}

export interface Drawn {
  /** Styles of the components that drew it. */
  readonly head: string;
  /** What stands in the picture's place of the figure. */
  readonly picture: string;
}

const PRESETS = 2;

export const pictures: readonly Stored[] = figures.flatMap((figure) =>
  states(figure).flatMap(([state, values]) =>
    locales.map((locale) => ({
      model: figure.model.id,
      state,
      locale,
      file: `${figure.model.id}/${state}.${locale}.svg`,
      draw: (server) => drawn(server, figure, values, locale),
    })),
  ),
);

function states({ model }: Figure): [string, Values<Params>][] {
  const start = defaults(model.params);
  const presets = Object.entries(model.presets).slice(0, PRESETS);
  return [
    ['defaults', start],
    ...presets.map(([name, { values }]): [string, Values<Params>] => [
      name,
      { ...start, ...(values as Values<Params>) },
    ]),
  ];
}

const components = import.meta.glob<Component<never>>('../../src/widgets/*/*.svelte', {
  import: 'default',
  eager: true,
});

function drawn(
  server: typeof render,
  { model, folder, of }: Figure,
  values: Values<Params>,
  locale: Locale,
): Drawn {
  const component = components[`../../src/widgets/${folder}/${folder}.svelte`] as Component;
  const props = { words: wordsOf(model.id, locale), ...(of && { of }) };
  const { head, body } = startingAt(model.params, values, () => server(component, { props }));
  return { head, picture: plain(pictureIn(body)) };
}

/** A figure is served at its defaults: for as long as it takes, others are. */
function startingAt<T>(params: Params, values: Values<Params>, act: () => T): T {
  const turned = params as Record<string, Params[string]>;
  const kept = { ...turned };
  try {
    for (const [key, param] of Object.entries(kept))
      turned[key] = { ...param, default: values[key] } as Params[string];
    return act();
  } finally {
    Object.assign(turned, kept);
  }
}

/** What is inside the figure's `div.picture`. */
function pictureIn(body: string): string {
  const [opening] = /<div class="picture\b[^>]*>/.exec(body) ?? [];
  if (!opening) throw new Error('the figure has no picture');
  const start = body.indexOf(opening) + opening.length;
  let depth = 1;
  for (const { 0: tag, index } of body.slice(start).matchAll(/<\/?div\b/g)) {
    depth += tag === '<div' ? 1 : -1;
    if (depth === 0) return body.slice(start, start + index);
  }
  throw new Error('the picture does not end');
}

const DECIMAL = /-?\d+\.\d+/g;
const short = (number: string, digits: number) => Number(Number(number).toPrecision(digits));

/** Ids by order, places to as many digits as are seen, an element a line: only what has changed differs. */
function plain(html: string): string {
  const ids: string[] = [];
  const numbered = (id: string) => {
    if (!ids.includes(id)) ids.push(id);
    return `p${ids.indexOf(id) + 1}`;
  };
  return html
    .replaceAll(/<!--[^]*?-->/g, '')
    .replaceAll(/<((path|line|rect|circle|svg)\b[^<>]*)><\/\2>/g, '<$1/>')
    .replaceAll(/> +</g, '> <')
    .replaceAll(/(?<=[\s"#(])s\d+(?=-[a-z]|")/g, numbered)
    .replaceAll(/\sd="[^"]*"/g, (path) => path.replaceAll(DECIMAL, (n) => String(short(n, 3))))
    .replaceAll(/\s(?!aria-|d=)[\w-]+="[^"]*"/g, (attribute) =>
      attribute.replaceAll(DECIMAL, (n) => String(Number(short(n, 4).toFixed(2)))),
    )
    .replaceAll(
      /><(?=(?:div|p|svg|g|path|line|rect|circle|text|dl|ul|li|table|tr|button|label)\b)/g,
      '>\n<',
    )
    .trim();
}

/** Pictures know that they are some, also in a file that is no HTML. */
function named(html: string): string {
  let depth = 0;
  return html.replaceAll(
    /<svg\b([^<>]*?)(\/?)>|<\/svg>/g,
    (tag, attributes?: string, empty?: string) => {
      if (attributes === undefined) depth -= 1;
      else if (!empty) depth += 1;
      const outermost = attributes !== undefined && depth === (empty ? 0 : 1);
      return outermost ? tag.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"') : tag;
    },
  );
}

/** A file that a browser opens; its styles are written beside the gallery. */
export function svgFile({ model, state, locale }: Stored, { picture }: Drawn): string {
  return `<?xml-stylesheet href="../../../../.cache/gallery/figures.css"?>
<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%" xml:lang="${languageTags[locale]}">
<title>${model}, ${state}</title>
<foreignObject width="100%" height="100%">
<div xmlns="http://www.w3.org/1999/xhtml" class="stored">
${named(picture)}
</div>
</foreignObject>
</svg>
`;
}
