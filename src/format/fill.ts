/** A template cut at its `{names}`: text and names alternate as written. */
export type Piece = { readonly text: string } | { readonly name: string };

export function pieces(template: string): Piece[] {
  return template
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{\w+\}$/.test(part) ? { name: part.slice(1, -1) } : { text: part }));
}

/** Puts the values in place of `{names}`. @throws {Error} when one is missing. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return pieces(template)
    .map((piece) => {
      if ('text' in piece) return piece.text;
      const value = values[piece.name];
      if (value === undefined) throw new Error(`no value for {${piece.name}} in "${template}"`);
      return value;
    })
    .join('');
}
