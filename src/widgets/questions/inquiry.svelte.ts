/** A question to a model: tried here first, and handed to the worker when it takes longer than a frame. */
import type { Model } from '#core';
import { questionSteps, soon, type Around, type Given } from '#engine';

export interface Setting {
  readonly values: Given;
  readonly seed: number;
}

/** Milliseconds of rest before what took long is asked anew. */
const REST = 250;

/** Why there is no answer: the model refuses the settings, they need too much memory, or the work broke. */
type Trouble = 'refused' | 'large' | 'broken';

export class Inquiry<Answer> {
  /** The last answer; it stands until the next one is there. */
  answer = $state.raw<Answer>();
  /** Share done of a run in the worker, 0 to 1; undefined while none is under way. */
  share = $state<number>();
  trouble = $state<Trouble>();
  #run = new AbortController();
  #long = false;

  constructor(answer?: Answer) {
    this.answer = answer;
  }

  /** Asks, and forgets what was asked before. */
  async ask(model: Model, { values, seed }: Setting, around?: Around): Promise<void> {
    this.cancel();
    const run = (this.#run = new AbortController());
    const { signal } = run;
    try {
      if (this.#long) await rest(signal);
      const steps = questionSteps(model, values, around, seed);
      const quick = soon(steps) as Answer | undefined;
      this.#long = quick === undefined;
      this.answer =
        quick ?? (await this.#handOver({ model: model.id, values, seed, around }, signal));
      this.trouble = undefined;
    } catch (error) {
      if (signal.aborted) return;
      this.trouble = troubleOf(error);
    } finally {
      if (this.#run === run) this.share = undefined;
    }
  }

  cancel(): void {
    this.#run.abort();
    this.share = undefined;
  }

  async #handOver(
    { around, ...task }: { model: string; values: Given; seed: number; around: Around | undefined },
    signal: AbortSignal,
  ): Promise<Answer> {
    this.share = 0;
    const [{ run }, { webWorker }] = await Promise.all([
      import('#engine/run.ts'),
      import('#engine/web-worker.ts'),
    ]);
    signal.throwIfAborted();
    const onProgress = (share: number) => {
      if (!signal.aborted) this.share = share;
    };
    return (await run(around ? { ...task, around } : task, {
      open: webWorker,
      onProgress,
      signal,
    })) as Answer;
  }
}

function rest(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, REST);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

function troubleOf(error: unknown): Trouble {
  if (!(error instanceof RangeError)) return 'broken';
  return error.message.includes('memory') ? 'large' : 'refused';
}
