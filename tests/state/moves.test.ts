import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retention, wordOfMouth } from '#core';
import { Moves } from '#state/moves.svelte.ts';
import { Scenario } from '#state/scenario.svelte.ts';

/** Two scenarios of one page. */
function page() {
  const moves = new Moves();
  const stay = new Scenario(retention);
  const talk = new Scenario(wordOfMouth);
  moves.watch(stay);
  moves.watch(talk);
  return { moves, stay, talk, now: () => [stay.setting, talk.setting] };
}

const change = fc.oneof(
  fc.record({ of: fc.constant('retention'), to: fc.double({ min: 0, max: 0.9, noNaN: true }) }),
  fc.record({ of: fc.constant('tells'), to: fc.integer({ min: 0, max: 50 }) }),
  fc.record({ of: fc.constantFrom('draw', 'reset', 'settle'), to: fc.constant(0) }),
);

test('all moves undone lead to the start, all redone to the end, whatever was moved', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const { moves, stay, talk, now } = page();
      const start = now();
      for (const { of, to } of changes) {
        if (of === 'retention') stay.set({ retention: to });
        if (of === 'tells') talk.set({ angryTells: to });
        if (of === 'draw') talk.drawAgain();
        if (of === 'reset') talk.reset();
        if (of === 'settle') moves.settle();
      }
      const end = now();
      for (let step = 0; step <= changes.length; step += 1) moves.undo();
      expect(now()).toEqual(start);
      expect(moves.canUndo).toBe(false);
      for (let step = 0; step <= changes.length; step += 1) moves.redo();
      expect(now()).toEqual(end);
      expect(moves.canRedo).toBe(false);
    }),
  );
});

test('a drag is one step, and names the model it changed', () => {
  const { moves, stay } = page();
  for (const retention of [0.81, 0.82, 0.9]) stay.set({ retention });
  moves.settle();
  stay.set({ discount: 0.2 });
  expect(moves.undo()).toEqual(['retention']);
  expect(stay.values).toMatchObject({ retention: 0.9, discount: 0.12 });
  moves.undo();
  expect(stay.values.retention).toBe(0.8);
  expect(moves.undo()).toEqual([]);
});

test('steps of two figures come back in their order', () => {
  const { moves, stay, talk } = page();
  stay.set({ retention: 0.5 });
  moves.settle();
  talk.drawAgain();
  moves.settle();
  expect(moves.undo()).toEqual(['word-of-mouth']);
  expect(talk.seed).toBe(1);
  expect(stay.values.retention).toBe(0.5);
  expect(moves.undo()).toEqual(['retention']);
});

test('a new move ends what could be redone', () => {
  const { moves, stay } = page();
  stay.set({ retention: 0.5 });
  moves.undo();
  expect(moves.canRedo).toBe(true);
  stay.set({ retention: 0.6 });
  moves.settle();
  expect(moves.canRedo).toBe(false);
  expect(moves.redo()).toEqual([]);
  expect(stay.values.retention).toBe(0.6);
});

test('a move back to where it began is no step', () => {
  const { moves, stay } = page();
  stay.set({ retention: 0.5 });
  stay.set({ retention: 0.8 });
  moves.settle();
  expect(moves.canUndo).toBe(false);
});
