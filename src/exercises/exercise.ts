/**
 * A question as data: what varies, what is asked, and which wrong models lead to which wrong answers.
 * Words stand in content/exercises/<id>/, one file a language.
 */
import type { ChoicePart } from './kinds/choice.ts';
import type { ClassifyPart } from './kinds/classify.ts';
import type { CurvePart } from './kinds/curve.ts';
import type { ExpressionPart } from './kinds/expression.ts';
import type { MatchPart } from './kinds/match.ts';
import type { NumberPart } from './kinds/number.ts';
import type { OrderPart } from './kinds/order.ts';
import type { TextPart } from './kinds/text.ts';
import type { TunePart } from './kinds/tune.ts';
import type { Given, Vary } from './vary.ts';

export type Part<K extends string = string> =
  | NumberPart<K>
  | ChoicePart<K>
  | OrderPart<K>
  | MatchPart
  | ClassifyPart
  | CurvePart<K>
  | TunePart<K>
  | ExpressionPart<K>
  | TextPart;

/** A number and how it is written. */
export interface Amount {
  readonly value: number;
  readonly unit: string;
  readonly digits?: number | undefined;
}

export interface Phrase<K extends string = string> {
  readonly of: readonly string[];
  which(given: Given<K>): string;
}

export interface Exercise<K extends string = string> {
  readonly id: string;
  /** Ids of the models that the numbers come from. */
  readonly models: readonly string[];
  /** Rows of the course syllabus that it exercises. */
  readonly rows: readonly string[];
  readonly vary: Readonly<Record<K, Vary>>;
  /** Draws that would make a dull question; those at which a mistake comes to the answer go by themselves. */
  unless?(given: Given<K>): boolean;
  /** Numbers that the question or the worked solution names besides those given and the answers. */
  worked?(given: Given<K>): Readonly<Record<string, Amount>>;
  /** Words that hang on what is drawn: `{name}` in a text stands for the text `name.<one of these>`. */
  readonly phrases?: Readonly<Record<string, Phrase<K>>>;
  /** In the order they are asked; a later one may use the answers of those before. */
  readonly parts: readonly Part<K>[];
}

/** Keeps the names of what varies for the functions of the parts. */
export function exercise<K extends string>(
  definition: Pick<Exercise<K>, 'vary'> & Exercise<NoInfer<K>>,
): Exercise {
  return definition;
}
