/** A town of 100,000 who know twenty others each, and a story that goes round in it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { seeded } from '#core/random.ts';
import { networkSteps, type Network } from '#core/simulate/network.ts';
import { storySteps } from '#core/simulate/telling.ts';
import { finish } from '#core/steps.ts';
import type { Numpy } from '../numpy.ts';
import { inNumpy, meanAndSpread, type Answer, type Task } from './task.ts';

const town = { kind: 'random', population: 1e5, acquaintances: 20, rewiring: 0 } as const;
const { population, acquaintances } = town;
const story = { tellers: 2000, tells: 4, retelling: 0.9 };
const people = Int32Array.from({ length: story.tellers }, (_, person) => person);
const tellers = [{ group: 'tellers', people, tells: story.tells }];

export function networkTasks(numpy: Numpy | null): Task[] {
  const ties = (population * acquaintances) / 2;
  const network = finish(networkSteps(town, seeded(1)));
  return [
    {
      name: 'random network, 10⁵ people × 20',
      unit: 'ns a tie',
      units: ties,
      agree: 'drawn',
      run: (seed) => degreesOf(finish(networkSteps(town, seeded(seed)))),
      peers: inNumpy(numpy, 'numpy', 'network', { population, acquaintances }, ties),
    },
    {
      name: 'a story in that network',
      unit: 'ns a person',
      units: population,
      agree: 'drawn',
      run: (seed) => {
        const { retelling } = story;
        const telling = { population, network, tellers, retelling, seed };
        return reached(finish(storySteps(telling)).waves);
      },
      peers: inNumpy(
        numpy,
        'numpy, by wave',
        'story',
        { population, ...onDisk(network), ...story },
        population,
      ),
    },
  ];
}

function degreesOf({ start, known }: Network): Answer {
  return [known.length, meanAndSpread(start.subarray(1).map((end, i) => end - start[i]!))[1]!];
}

/** In the first wave, and in all. */
function reached(waves: Int32Array): Answer {
  let [first, all] = [0, 0];
  for (const wave of waves) {
    if (wave === 1) first += 1;
    if (wave > 0) all += 1;
  }
  return [first, all];
}

/** Where numpy finds the same network. */
function onDisk({ start, known }: Network) {
  const folder = fileURLToPath(new URL('../../../.cache/bench/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const files = { start: `${folder}start.bin`, known: `${folder}known.bin` };
  writeFileSync(files.start, start);
  writeFileSync(files.known, known);
  return files;
}
