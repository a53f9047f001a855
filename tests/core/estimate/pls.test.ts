import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Moments, NumericTable } from '#core/data/numeric-table.ts';
import type { PathModel, Scheme } from '#core/estimate/path-model.ts';
import { constructScores, fitPls } from '#core/estimate/pls.ts';
import { number } from '../../numbers.ts';
import { satisfactionAnswers } from '../../published/tenenhaus-et-al-2005.ts';
import reference from '../../reference/pls/data.json' with { type: 'json' };
import { pairs, two } from './pairs.ts';
import { answers, ecsi, moments } from './survey.ts';

describe('the generated survey', () => {
  const named = reference.fits.map(
    (fit) =>
      [`${fit.scheme}, scaled ${fit.scaled}, modes ${JSON.stringify(fit.modes)}`, fit] as const,
  );

  test.for(named)('%s: agrees with scores computed person by person', ([, expected]) => {
    const { scheme, scaled, modes } = expected;
    const model = {
      ...ecsi,
      scheme: scheme as Scheme,
      scaled,
      modes: modes as PathModel['modes'] & {},
    };
    const fit = fitPls(moments, model);
    const { constructs, items, arcs } = fit.plan;
    expect(fit.converged).toBe(true);
    arcs.forEach(([from, to], i) => {
      const path =
        expected.paths[`${constructs[from]} ${constructs[to]}` as keyof typeof expected.paths];
      expect(fit.paths[i]).toBeCloseTo(path, 8);
    });
    items.forEach((item, i) => {
      expect(fit.loadings[i]).toBeCloseTo(
        expected.loadings[item as keyof typeof expected.loadings],
        8,
      );
      expect(fit.weights[i]).toBeCloseTo(
        expected.weights[item as keyof typeof expected.weights],
        8,
      );
    });
    for (const [construct, r2] of Object.entries(expected.r2)) {
      expect(fit.r2[constructs.indexOf(construct)]).toBeCloseTo(r2, 8);
    }
  });

  test('has scores that average to the index', () => {
    const fit = fitPls(moments, ecsi);
    const scores = constructScores(answers, fit);
    fit.index.forEach((index, j) => {
      const mean = scores.reduce((sum, row) => sum + row[j]!, 0) / scores.length;
      expect(mean).toBeCloseTo(index!, 9);
    });
    for (const score of scores.flat()) {
      expect(score).toBeGreaterThanOrEqual(-1e-9);
      expect(score).toBeLessThanOrEqual(100 + 1e-9);
    }
  });

  test('has the same standardised fit in any unit of the answers', () => {
    const inCents = {
      ...moments,
      mean: moments.mean.map((mean) => 100 * mean),
      cov: moments.cov.map((row) => row.map((value) => 10000 * value)),
    };
    const [fit, same] = [fitPls(moments, ecsi), fitPls(inCents, ecsi, [100, 1000])];
    fit.paths.forEach((path, i) => expect(same.paths[i]).toBeCloseTo(path, 9));
    fit.index.forEach((index, j) => expect(same.index[j]).toBeCloseTo(index!, 9));
  });

  test('has a goodness of fit made of its communalities and shares explained', () => {
    const { gof, communality, r2, plan } = fitPls(moments, ecsi);
    const sizes = plan.constructs.map((_, j) => plan.start[j + 1]! - plan.start[j]!);
    const many = sizes.map((size) => (size > 1 ? size : 0));
    const items = many.reduce((sum, size) => sum + size, 0);
    const mean = many.reduce((sum, size, j) => sum + size * communality[j]!, 0) / items;
    const explained = r2.filter((share) => share !== null);
    const average = explained.reduce((sum, share) => sum + share, 0) / explained.length;
    expect(gof).toBeCloseTo(Math.sqrt(mean * average), 12);
  });
});

describe('identities', () => {
  const share = number(0.05, 0.4);

  test('two blocks in mode A: the weights are the first singular vectors between them (Tucker 1958)', () => {
    fc.assert(
      fc.property(share, fc.tuple(share, share, share, share), (inside, across) => {
        const fit = fitPls(pairs(inside, across), { ...two, scheme: 'factorial' });
        const [p, q, r, s] = across;
        const [a1, a2, b1, b2] = fit.weights;
        // C·b is a multiple of a, and Cᵀ·a of b.
        expect((p * b1! + q * b2!) * a2!).toBeCloseTo((r * b1! + s * b2!) * a1!, 8);
        expect((p * a1! + r * a2!) * b2!).toBeCloseTo((q * a1! + s * a2!) * b1!, 8);
      }),
    );
  });

  test('two blocks in mode B: the path is the first canonical correlation (Hotelling 1936)', () => {
    // Blocks with independent columns: the canonical correlations are the singular values of the rest.
    const fit = fitPls(pairs(0, [0.5, 0, 0, 0.2]), { ...two, modes: { a: 'B', b: 'B' } });
    expect(fit.paths[0]).toBeCloseTo(0.5, 9);
    expect([...fit.weights].map(Math.abs)[1]).toBeCloseTo(0, 4);
  });

  test('one question for each construct: the paths are those of ordinary regression', () => {
    const [r12, r13, r23] = [0.5, 0.6, 0.4];
    const cov = [
      [1, r12, r13],
      [r12, 1, r23],
      [r13, r23, 1],
    ];
    const fit = fitPls(
      { columns: ['x', 'y', 'z'], n: 50, mean: [1, 1, 1], cov },
      {
        blocks: { x: ['x'], y: ['y'], z: ['z'] },
        arcs: [
          ['x', 'z'],
          ['y', 'z'],
        ],
      },
    );
    expect(fit.paths[0]).toBeCloseTo((r13 - r23 * r12) / (1 - r12 * r12), 12);
    expect(fit.paths[1]).toBeCloseTo((r23 - r13 * r12) / (1 - r12 * r12), 12);
    expect(fit.gof).toBeNull();
  });

  test('a block most of whose questions are turned round: its score follows them, with all that goes with it', () => {
    const [strong, weak] = [0.9, -0.5];
    const block = [strong, weak, weak, weak];
    const cov = [...block, 0.6].map((a, i, all) => all.map((b, k) => (i === k ? 1 : a * b)));
    const model: PathModel = {
      blocks: { a: ['a1', 'a2', 'a3', 'a4'], b: ['b1'] },
      arcs: [['a', 'b']],
    };
    const columns = ['a1', 'a2', 'a3', 'a4', 'b1'];
    const fit = fitPls({ columns, n: 100, mean: [1, 1, 1, 1, 1], cov }, model);
    expect([...fit.loadings].map(Math.sign)).toEqual([-1, 1, 1, 1, 1]);
    expect([...fit.weights].map(Math.sign)).toEqual([-1, 1, 1, 1, 1]);
    expect(fit.paths[0]).toBeLessThan(0);
    // One arc: its path is the correlation of the two scores.
    expect(fit.correlations[0]![1]).toBeCloseTo(fit.paths[0]!, 12);
    expect(fit.correlations[1]![0]).toBeCloseTo(fit.paths[0]!, 12);
    expect([fit.correlations[0]![0], fit.correlations[1]![1]]).toEqual([1, 1]);
    expect(fit.totalEffects[0]![1]).toBe(fit.paths[0]);
    expect(fit.r2[1]).toBeCloseTo(fit.paths[0]! * fit.paths[0]!, 12);
  });

  test('a block whose questions all point the other way only changes the sign of its paths', () => {
    const turned: Moments = {
      ...moments,
      cov: moments.cov.map((row, i) => row.map((value, k) => value * sign(i) * sign(k))),
    };
    function sign(at: number) {
      return moments.columns[at]!.startsWith('quality') ? -1 : 1;
    }
    const [fit, other] = [fitPls(moments, ecsi), fitPls(turned, ecsi)];
    fit.paths.forEach((path, i) => {
      const [from, to] = fit.plan.arcs[i]!;
      const touched = [from, to].some((j) => fit.plan.constructs[j] === 'quality');
      expect(other.paths[i]).toBeCloseTo(touched ? -path : path, 8);
    });
  });
});

describe('the index', () => {
  test('of equal weights is the published one', () => {
    const columns = ['s1', 's2', 's3', 'l'];
    const cov = columns.map((_, i) =>
      columns.map((_, k) => (i === k ? 1 : i === 3 || k === 3 ? 0.4 : 0.6)),
    );
    const mean = [...satisfactionAnswers.means, 7];
    const fit = fitPls(
      { columns, n: 250, mean, cov },
      { blocks: { s: ['s1', 's2', 's3'], l: ['l'] }, arcs: [['s', 'l']] },
    );
    expect(fit.index[0]).toBeCloseTo(satisfactionAnswers.index, 2);
  });

  test('does not exist where a question has a negative weight', () => {
    const fit = fitPls(pairs(0.1, [0.5, 0.5, -0.2, -0.2]), two);
    expect(fit.index).toEqual([null, expect.any(Number)]);
    expect(fit.indexWeights.slice(0, 2)).toEqual([null, null]);
    const table: NumericTable = {
      columns: ['a1', 'a2', 'b1', 'b2'],
      rows: 1,
      values: Float64Array.of(1, 2, 3, 4),
    };
    expect(constructScores(table, fit)[0]![0]).toBeNull();
  });
});
