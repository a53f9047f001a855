/** Which words an exercise has in each language, and which of them answer a verdict. */
import type { Amount, Exercise, Part } from './exercise.ts';
import type { Variant } from './variant.ts';
import type { Verdict } from './verdict.ts';

/** Keys that both language files have; hints (`<part>.hint.1`, …) come on top. */
export function wordKeys({ parts, phrases = {} }: Exercise): string[] {
  return [
    'title',
    ...Object.entries(phrases).flatMap(([name, { of }]) => of.map((one) => `${name}.${one}`)),
    ...parts.flatMap((part) => ownKeys(part).map((key) => `${part.id}.${key}`)),
  ];
}

function ownKeys(part: Part): string[] {
  const asked = ['question', 'solution'];
  const named = (kind: string, names: Iterable<string>) =>
    [...names].map((name) => `${kind}.${name}`);
  switch (part.kind) {
    case 'number':
      return [
        ...asked,
        ...named('mistake', Object.keys(part.mistakes)),
        ...(part.chart ? ['x', 'y', ...named('line', Object.keys(part.chart.lines))] : []),
      ];
    case 'tune':
      return [...asked, ...named('mistake', Object.keys(part.mistakes))];
    case 'curve':
      return [...asked, 'x', 'y', ...named('mistake', Object.keys(part.mistakes))];
    case 'expression':
      return [
        ...asked,
        ...named('letter', Object.keys(part.letters)),
        ...named('mistake', Object.keys(part.mistakes)),
      ];
    case 'choice':
      return [...asked, ...named('option', part.options), ...named('why', part.options)];
    case 'order':
      return [...asked, ...named('item', part.items), ...named('why', part.items)];
    case 'match':
      return [
        ...asked,
        ...named('left', Object.keys(part.pairs)),
        ...named('right', new Set(Object.values(part.pairs))),
        ...named('why', Object.keys(part.pairs)),
      ];
    case 'classify':
      return [
        ...asked,
        ...named('row', part.rows),
        ...named('column', part.columns),
        ...named('thing', Object.keys(part.items)),
        ...named('why', Object.keys(part.items)),
      ];
    case 'text':
      return [...asked, ...named('rubric', part.rubric)];
  }
}

/** What is said of a verdict beyond its kind, as keys of the exercise's words, each once. */
export function feedbackKeys(part: Part, { mistakes }: Verdict): string[] {
  const keys = mistakes.flatMap((mistake) => {
    switch (part.kind) {
      case 'choice':
        return [`why.${mistake.replace(/^not\./, '')}`];
      case 'order':
        return mistake.split('.').map((item) => `why.${item}`);
      case 'match':
      case 'classify':
        return [`why.${mistake.split('.')[0]}`];
      default:
        return [`mistake.${mistake}`];
    }
  });
  return [...new Set(keys)].map((key) => `${part.id}.${key}`);
}

/**
 * What the words of a variant may name: what is given, what is worked out, the answers, all written with
 * the short words of their units; and phrases, each as the key of its text.
 */
export function namesOf({
  exercise,
  given,
  key,
}: Variant): Readonly<Record<string, Amount | string>> {
  const drawn = Object.entries(exercise.vary).map(([name, { unit, digits }]) => [
    name,
    { value: given[name]!, unit, digits },
  ]);
  const answers = exercise.parts.flatMap((part) =>
    part.kind === 'number'
      ? [[part.id, { value: key[part.id]!, unit: part.unit, digits: part.digits }] as const]
      : [],
  );
  const phrases = Object.entries(exercise.phrases ?? {}).map(([name, { which }]) => [
    name,
    `${name}.${which(given)}`,
  ]);
  return {
    ...Object.fromEntries(drawn),
    ...exercise.worked?.(given),
    ...Object.fromEntries(answers),
    ...Object.fromEntries(phrases),
  };
}
