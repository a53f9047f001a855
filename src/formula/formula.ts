/** The one door to mathjs: a line of algebra in, its names and its value out. */
import type { EvalFunction, MathNode } from 'mathjs/number';
import { functions, math, operators } from './vocabulary.ts';

export interface Formula {
  /** Names it needs, in order of first appearance. */
  readonly inputs: readonly string[];
  /** Its value; undefined where it has none (a division by zero, the root of a negative number). Never throws. */
  evaluate(given: Readonly<Record<string, number>>): number | undefined;
}

export type Trouble =
  | { readonly kind: 'syntax'; readonly at: number }
  | { readonly kind: 'unknownName'; readonly name: string }
  | { readonly kind: 'forbidden' | 'tooLong' };

const LONGEST = 200;

/** Reads a formula over the names given, or says what is wrong with it. Never throws. */
export function readFormula(text: string, names: readonly string[]): Formula | Trouble {
  if (text.length > LONGEST) return { kind: 'tooLong' };
  let root: MathNode;
  try {
    root = math.parse(text);
  } catch (error) {
    return { kind: 'syntax', at: Number((error as { char?: number }).char ?? text.length) };
  }
  const inputs = new Set<string>();
  const trouble = findTrouble(root, names, inputs);
  if (trouble) return trouble;
  const compiled: EvalFunction = root.compile();
  return {
    inputs: [...inputs],
    evaluate(given) {
      let value: unknown;
      try {
        value = compiled.evaluate({ ...given });
      } catch {
        // mathjs refuses a function that is given too little or too much, such as max().
        return undefined;
      }
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    },
  };
}

export function isFormula(read: Formula | Trouble): read is Formula {
  return 'evaluate' in read;
}

interface AnyNode extends MathNode {
  readonly name?: string;
  readonly fn?: string | { readonly name?: string };
  readonly value?: unknown;
  readonly content?: MathNode;
  readonly args?: MathNode[];
}

/** Walks the tree by a list of what may stand in it; whatever is not listed is forbidden. */
function findTrouble(
  node: AnyNode,
  names: readonly string[],
  inputs: Set<string>,
): Trouble | undefined {
  const inside = (nodes: readonly MathNode[]) => {
    for (const child of nodes) {
      const trouble = findTrouble(child, names, inputs);
      if (trouble) return trouble;
    }
    return undefined;
  };
  switch (node.type) {
    case 'ConstantNode':
      return typeof node.value === 'number' ? undefined : { kind: 'forbidden' };
    case 'SymbolNode':
      if (!names.includes(node.name!)) return { kind: 'unknownName', name: node.name! };
      inputs.add(node.name!);
      return undefined;
    case 'ParenthesisNode':
      return inside([node.content!]);
    case 'OperatorNode':
      return operators.includes(node.fn as string) ? inside(node.args!) : { kind: 'forbidden' };
    case 'FunctionNode': {
      const name = typeof node.fn === 'string' ? node.fn : node.fn?.name;
      if (!functions.some((known) => known === name)) {
        return name ? { kind: 'unknownName', name } : { kind: 'forbidden' };
      }
      return inside(node.args!);
    }
    default:
      return { kind: 'forbidden' };
  }
}
