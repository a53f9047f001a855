import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaults,
  fivePoints,
  isChoice,
  profitByYear,
  retention,
  type Param,
  type Params,
} from '#core';
import { catalog } from '#core/catalog.ts';
import { entries, modelOf, read, strangers } from '#state/query.ts';

const models = Object.values(catalog);

function anyValue(param: Param): fc.Arbitrary<string | number> {
  if (isChoice(param)) return fc.constantFrom(...param.domain);
  const [min, max] = param.domain;
  return param.integer
    ? fc.integer({ min, max })
    : fc.double({ min, max, noNaN: true }).map((x) => Number(x.toPrecision(10)));
}

function anyValues(params: Params) {
  return fc.record(
    Object.fromEntries(Object.entries(params).map(([key, param]) => [key, anyValue(param)])),
  );
}

describe.for(models.map((model) => [model.id, model] as const))('%s', ([id, { params }]) => {
  test('at its defaults leaves nothing in the query', () => {
    expect(entries(id, params, defaults(params))).toEqual([]);
  });

  test('comes back from the query as it went in, without a remark', () => {
    fc.assert(
      fc.property(anyValues(params), (values) => {
        const query = new URLSearchParams(entries(id, params, values));
        const found = read(new URLSearchParams(query.toString()), id, params);
        expect(found.notes).toEqual([]);
        expect({ ...defaults(params), ...found.values }).toEqual(values);
        expect(found.stated).toBe(query.size > 0);
      }),
    );
  });

  test('survives any query with values of its domain', () => {
    const text = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.constantFrom('NaN', '1e999', ''),
    );
    const pair = fc.tuple(fc.oneof(fc.string(), fc.constantFrom(...Object.keys(params))), text);
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const query = new URLSearchParams(pairs.map(([key, value]) => [`${id}.${key}`, value]));
        for (const [key, value] of Object.entries(read(query, id, params).values)) {
          const param = params[key]!;
          if (isChoice(param)) expect(param.domain).toContain(value);
          else {
            expect(value).toBeGreaterThanOrEqual(param.domain[0]);
            expect(value).toBeLessThanOrEqual(param.domain[1]);
          }
        }
      }),
    );
  });
});

describe('a link', () => {
  test('names only what differs from the default', () => {
    const values = { ...defaults(retention.params), retention: 0.9 };
    expect(entries('retention', retention.params, values)).toEqual([
      ['retention.retention', '0.9'],
    ]);
  });

  test('writes no noise of binary fractions', () => {
    const values = { ...defaults(retention.params), retention: 0.1 + 0.2 };
    expect(entries('retention', retention.params, values)).toEqual([
      ['retention.retention', '0.3'],
    ]);
  });
});

test.for(models.map((model) => [model.id, model] as const))(
  'a link to six settings of %s keeps within 400 characters',
  ([id, { params }]) => {
    // A field takes six digits.
    const awkward = (param: Param) =>
      isChoice(param)
        ? param.domain
            .toSorted((a, b) => b.length - a.length)
            .find((option) => option !== param.default)!
        : param.integer
          ? param.domain[1]
          : Number((param.domain[0] + (param.domain[1] - param.domain[0]) / 3).toPrecision(6));
    const pairs = Object.entries(params)
      .flatMap(([key, param]) => entries(id, { [key]: param }, { [key]: awkward(param) }))
      .sort((a, b) => b.join('=').length - a.join('=').length)
      .slice(0, 6);
    const place = `https://example.org/loyalty-lab/en/models/${id}/`;
    expect(`${place}?${new URLSearchParams(pairs)}&v=1#figure-${id}`.length).toBeLessThanOrEqual(
      400,
    );
  },
);

describe('a bad link', () => {
  const given = (query: string) => read(new URLSearchParams(query), 'retention', retention.params);

  test.for([
    ['retention.retention=1.5', { retention: 0.999 }, 'clamped', 'retention'],
    ['retention.retention=-4', { retention: 0 }, 'clamped', 'retention'],
    ['retention.retention=1e999', { retention: 0.999 }, 'clamped', 'retention'],
    ['retention.retention=-1e999', { retention: 0 }, 'clamped', 'retention'],
    ['retention.retention=NaN', {}, 'notANumber', 'retention'],
    ['retention.retention=Infinity', {}, 'notANumber', 'retention'],
    ['retention.retention=', {}, 'notANumber', 'retention'],
    ['retention.retention=%20', {}, 'notANumber', 'retention'],
    ['retention.retention=0x1', {}, 'notANumber', 'retention'],
    ['retention.retention=1_0', {}, 'notANumber', 'retention'],
    ['retention.retention=lots', {}, 'notANumber', 'retention'],
    ['retention.retention=0.8;drop', {}, 'notANumber', 'retention'],
    ['retention.firstMargin=never', {}, 'notAnOption', 'firstMargin'],
    ['retention.firstMargin=', {}, 'notAnOption', 'firstMargin'],
    ['retention.colour=red', {}, 'unknownName', 'colour'],
    ['retention.__proto__=1', {}, 'unknownName', '__proto__'],
    ['retention.constructor=1', {}, 'unknownName', 'constructor'],
    ['retention.toString=1', {}, 'unknownName', 'toString'],
    ['retention.=1', {}, 'unknownName', ''],
  ] as const)('%s leaves %o and a remark: %s', ([query, values, reason, name]) => {
    expect(given(query)).toEqual({ values, notes: [{ name, reason }], stated: true });
  });

  test('rounds a whole number and says so', () => {
    const { values, notes } = given('retention.periods=5.4');
    expect(values).toEqual({ periods: 5 });
    expect(notes).toEqual([{ name: 'periods', reason: 'clamped' }]);
  });

  test('takes the last of two values of one key', () => {
    expect(given('retention.retention=0.7&retention.retention=0.9').values).toEqual({
      retention: 0.9,
    });
  });

  test('of 100 KB is read, and repeated in no remark', () => {
    const { values, notes } = given(
      `retention.${'x'.repeat(100_000)}=1&retention.retention=${'9'.repeat(100_000)}`,
    );
    expect(values).toEqual({ retention: 0.999 });
    expect(notes.map(({ reason }) => reason)).toEqual(['unknownName', 'clamped']);
    for (const { name } of notes) expect(name.length).toBeLessThanOrEqual(24);
  });

  test('leaves other keys alone: they belong to nobody', () => {
    expect(given('utm_source=mail&v=1&retention=0.9')).toEqual({
      values: {},
      notes: [],
      stated: false,
    });
  });
});

describe('settings of another figure', () => {
  const query = new URLSearchParams(
    'five-points.change=0.1&profit-by-year.fee=1&five-points.reading=x&v=1',
  );

  test('are named once for each figure that is not on the page', () => {
    expect(strangers(query, [profitByYear.id])).toEqual([
      { name: fivePoints.id, reason: 'otherFigure' },
    ]);
    expect(strangers(query, [fivePoints.id, profitByYear.id])).toEqual([]);
  });

  test('change nothing here', () => {
    expect(read(query, 'retention', retention.params)).toEqual({
      values: {},
      notes: [],
      stated: false,
    });
  });

  test('are told by what stands before the first dot', () => {
    expect(modelOf('five-points.change')).toBe('five-points');
    expect(modelOf('a.b.c')).toBe('a');
    expect(modelOf('change')).toBeUndefined();
    expect(modelOf('.change')).toBeUndefined();
  });
});
