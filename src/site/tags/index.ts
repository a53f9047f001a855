/** The words a lesson may use beyond Markdown. */
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import FivePoints from './FivePoints.astro';
import Term from './Term.astro';
import Tex from './Tex.astro';
import Value from './Value.astro';

export const tags = {
  Cite,
  Claim,
  FivePoints,
  Term,
  Tex,
  Value,
  CompetitiveZones: FivePoints,
  LeakyBucket: FivePoints,
  ProfitByYear: FivePoints,
  Retention: FivePoints,
};
