/**
 * Tells whoever waits for more than a second how far the work is: on a terminal in one line that is
 * written anew, elsewhere in a line now and then. Short runs say nothing.
 */
export interface Screen {
  readonly terminal: boolean;
  readonly write: (text: string) => void;
  /** Milliseconds. */
  readonly now: () => number;
}

export interface Progress {
  /** `share`: how much of the work is done, 0 to 1. */
  readonly tell: (work: string, share: number) => void;
  /** Wipes the line. */
  readonly clear: () => void;
}

const PATIENCE = 1000;
const ANEW = 100;
const NOW_AND_THEN = 5000;
const WIPE = '\r\u001B[K';

export function progressOn({ terminal, write, now }: Screen): Progress {
  const start = now();
  let last = -Infinity;
  return {
    tell(work, share) {
      const time = now();
      if (time - start < PATIENCE || time - last < (terminal ? ANEW : NOW_AND_THEN)) return;
      last = time;
      const line = `${work}: ${Math.floor(100 * share)} %`;
      write(terminal ? WIPE + line : `${line}\n`);
    },
    clear() {
      if (terminal && last > -Infinity) write(WIPE);
    },
  };
}
