/** Arguments to options: as Node parses them, but every refusal is one line that says what to do. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { meant } from './nearest.ts';

type Declared = NonNullable<ParseArgsConfig['options']>;

/** Options, and what stands between them. @throws {RangeError} naming the argument at fault. */
export function readArguments<const O extends Declared>(
  argv: readonly string[],
  options: O,
  allowPositionals = false,
) {
  const args = withSigns(argv, options);
  const parsed = attempt(
    () => parseArgs({ args, options, allowPositionals, tokens: true }),
    Object.keys(options),
  );
  const seen = new Map<string, string>();
  for (const token of parsed.tokens) {
    if (token.kind !== 'option' || token.value === undefined) continue;
    if (options[token.name]?.multiple) continue;
    const before = seen.get(token.name);
    if (before !== undefined) {
      throw new RangeError(`--${token.name} stands twice: ${before} and ${token.value}`);
    }
    seen.set(token.name, token.value);
  }
  return parsed;
}

/** `--seed -7` means `--seed=-7`: no option begins with a digit. */
function withSigns(argv: readonly string[], options: Declared): string[] {
  const args: string[] = [];
  for (const arg of argv) {
    const before = args.at(-1)?.match(/^--([^=]+)$/)?.[1];
    if (/^-\.?\d/.test(arg) && before !== undefined && options[before]?.type === 'string') {
      args[args.length - 1] += `=${arg}`;
    } else args.push(arg);
  }
  return args;
}

function attempt<T>(parse: () => T, known: readonly string[]): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error && /^ERR_PARSE_ARGS/.test(`${error.code}`)))
      throw error;
    // What follows the first sentence explains how to pass an argument that no command takes.
    const [said] = error.message.split(/\.\s/);
    const option = /^Unknown option '--?([^']*)'/.exec(said!)?.[1];
    const hint = option === undefined ? '' : meant(option, known).replace('mean ', 'mean --');
    const line = said!.replace('argument is ambiguous', 'argument missing');
    throw new RangeError(line + (hint || ' (--help tells more)'), { cause: error });
  }
}
