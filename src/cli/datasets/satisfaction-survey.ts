/**
 * 250 answers to the 24 questions of the European index, from 1 to 10. Seven constructs are normal with
 * variance 1 and joined by the paths printed for mobile-phone customers; each question shows its
 * construct by the printed loading, the rest of it is chance. Means and the standard deviation of 2 are
 * ours, illustrative. Rounding to whole answers and the chance in every question weaken the estimated
 * paths a little: that is how such surveys are.
 *
 * Source: Tenenhaus, Esposito Vinzi, Chatelin & Lauro (2005), PLS Path Modeling, Computational Statistics
 * & Data Analysis 48(1), 159–205.
 */
import { normal } from '#core/draw/index.ts';
import { layouts } from '#core/estimate/index-layouts.ts';
import { seeded, split, type Random } from '#core/random.ts';
import type { Table } from './table.ts';

const ANSWERS = 250;
const DEVIATION = 2;

const paths: Readonly<Record<string, number>> = {
  'image expectation': 0.505,
  'image satisfaction': 0.179,
  'image loyalty': 0.195,
  'expectation quality': 0.557,
  'expectation value': 0.051,
  'expectation satisfaction': 0.064,
  'quality value': 0.557,
  'quality satisfaction': 0.513,
  'value satisfaction': 0.192,
  'satisfaction complaints': 0.526,
  'satisfaction loyalty': 0.483,
  'complaints loyalty': 0.071,
};

const unexplained: Readonly<Record<string, number>> = {
  image: 1,
  expectation: 0.745,
  quality: 0.689,
  value: 0.655,
  satisfaction: 0.32,
  complaints: 0.723,
  loyalty: 0.543,
};

const questions = {
  image: { mean: 7.6, loadings: [0.745, 0.599, 0.576, 0.769, 0.744] },
  expectation: { mean: 7.5, loadings: [0.771, 0.691, 0.608] },
  quality: { mean: 7.7, loadings: [0.803, 0.638, 0.784, 0.769, 0.755, 0.775, 0.78] },
  value: { mean: 6.6, loadings: [0.902, 0.94] },
  satisfaction: { mean: 7.5, loadings: [0.792, 0.847, 0.857] },
  complaints: { mean: 7.1, loadings: [1] },
  loyalty: { mean: 7.4, loadings: [0.82, 0.202, 0.915] },
} as const;

export function satisfactionSurvey(seed: number | string): Table {
  const names = Object.entries(questions).flatMap(([construct, { loadings }]) =>
    loadings.map((_, k) => `${construct}${k + 1}`),
  );
  const rows: (string | number)[][] = [['respondent', ...names]];
  for (let respondent = 1; respondent <= ANSWERS; respondent += 1) {
    const random = seeded(split(seed, 'satisfaction-survey', respondent));
    const scores = constructsOf(random);
    const answers = Object.entries(questions).flatMap(([construct, { mean, loadings }]) =>
      loadings.map((loading) => {
        const chance = normal(random) * Math.sqrt(1 - loading * loading);
        const answer = mean + DEVIATION * (loading * scores[construct]! + chance);
        return Math.min(Math.max(Math.round(answer), 1), 10);
      }),
    );
    rows.push([respondent, ...answers]);
  }
  return rows;
}

function constructsOf(random: Random): Record<string, number> {
  const scores: Record<string, number> = {};
  for (const construct of layouts.ecsi.constructs) {
    let score = normal(random) * Math.sqrt(unexplained[construct]!);
    for (const [from, to] of layouts.ecsi.arcs) {
      if (to === construct) score += paths[`${from} ${to}`]! * scores[from]!;
    }
    scores[construct] = score;
  }
  return scores;
}
