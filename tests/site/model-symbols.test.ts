import { describe, expect, test } from 'vitest';
import { competitiveZones, intentionBehaviour, satisfactionTrap } from '#core';
import { catalog } from '#core/catalog.ts';
import { modelSymbols } from '#site/formulas/model-symbols.ts';
import { parted } from '#site/formulas/symbols.ts';

describe('modelSymbols', () => {
  test('names parameters and outputs by their symbols', () => {
    const symbols = modelSymbols([satisfactionTrap]);
    expect(symbols.get('n₁')).toBe('sizeVeryDissatisfied');
    expect(symbols.get('d')).toBe('leavingRates');
  });

  test('leaves out a symbol that two outputs share', () => {
    expect(modelSymbols([competitiveZones]).has('L')).toBe(false);
  });

  test('lets a parameter of one model win over an output of another', () => {
    const params = {
      bend: { symbol: 'I', unit: 'number', domain: [0, 1], step: 1, default: 0 },
    } as const;
    const outputs = { intention: intentionBehaviour.outputs.intention };
    expect(modelSymbols([{ params, outputs }]).get('I')).toBe('bend');
  });
});

describe('a symbol', () => {
  const declared = Object.values(catalog).flatMap(({ params, outputs }) =>
    Object.values({ ...params, ...outputs }).flatMap(({ symbol }) => symbol ?? []),
  );

  test.for([...new Set(declared)])(
    '%s is a letter, or a few, with at most a subscript and a sign',
    (symbol) => {
      expect(parted(symbol)).toMatch(/^(?:\p{L}\u0304?|[A-Z]{2,3})(?:_[0-9a-z∞]+)?(?:\^[-+*′])?$/u);
    },
  );
});
