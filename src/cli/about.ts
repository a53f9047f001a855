/** Refusals in the reader's words: the core names its own parameters, a reader knows options and files. */
interface Where {
  /** The file that the work is about. */
  readonly path?: string;
  /** What the reader calls what the core calls so: a field of the file, or an option. */
  readonly names?: Readonly<Record<string, string>>;
}

/** Does the work; what it refuses is refused with the file and the reader's own names. */
export function about<T>({ path, names = {} }: Where, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const [name] = /^\w*/.exec(error.message)!;
    const own = Object.hasOwn(names, name) ? names[name]! : name;
    const said = own + error.message.slice(name.length);
    // An option does not stand in the file.
    if (path === undefined || own.startsWith('--')) throw new RangeError(said, { cause: error });
    const sign = name === 'line' ? ', ' : ': ';
    throw new RangeError(path + sign + said, { cause: error });
  }
}
