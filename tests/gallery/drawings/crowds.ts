/** Many people: blocks and networks. */
import { ring, sunflower, type Tie } from '#charts/network.ts';
import { text, type Pair } from './given.ts';

const people = Array.from({ length: 1000 }, (_, person) => person);
/** A fixed, scattered tie or three a person. */
const ties: Tie[] = people.flatMap((person): Tie[] =>
  [37, 211].map((step) => [person, (person * person * 7 + person + step) % 1000]),
);
const neighbours: Tie[] = people
  .slice(0, 60)
  .flatMap((person): Tie[] =>
    [1, 2, ...(person % 7 === 0 ? [23] : [])].map((step) => [person, (person + step) % 60]),
  );

export const crowds: Readonly<Record<string, Pair>> = {
  people: {
    drawing: {
      kind: 'people',
      columns: 40,
      groups: [
        { name: 'stayed', label: text('stayed'), count: 613, tone: 'model' },
        { name: 'unsure', label: text('would not say'), count: 87, tone: 'quiet', hollow: true },
        {
          name: 'left',
          label: text('left, although they had said they were satisfied'),
          count: 300,
          tone: 'result',
          glyph: 'cross',
        },
      ],
    },
  },
  'a thousand people': {
    drawing: {
      kind: 'network',
      places: sunflower(ties, 1000),
      ties,
      states: [
        {
          name: 'none',
          label: text('heard nothing'),
          tone: 'quiet',
          members: people.filter((p) => p % 3 === 0),
        },
        {
          name: 'good',
          label: text('heard good'),
          tone: 'model',
          members: people.filter((p) => p % 3 === 1),
        },
        {
          name: 'bad',
          label: text('heard bad'),
          tone: 'result',
          members: people.filter((p) => p % 6 === 2),
        },
        {
          name: 'both',
          label: text('heard both'),
          tone: 3,
          members: people.filter((p) => p % 6 === 5),
        },
      ],
    },
  },
  'a ring of neighbours': {
    drawing: {
      kind: 'network',
      places: ring(60),
      ties: neighbours,
      passed: neighbours.slice(0, 20),
      states: [
        { name: 'heard', label: text('heard'), members: people.slice(0, 11) },
        {
          name: 'not',
          label: text('not yet'),
          members: people.slice(11, 60),
          tone: 'quiet',
          shape: 'ring',
        },
      ],
    },
  },
};
