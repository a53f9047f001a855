/** The words a lesson may use beyond Markdown. */
import BudgetSplit from './BudgetSplit.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import ClosingRates from './ClosingRates.astro';
import CompetitiveZones from './CompetitiveZones.astro';
import Complaints from './Complaints.astro';
import DeliveredValue from './DeliveredValue.astro';
import DoubleJeopardy from './DoubleJeopardy.astro';
import Exercise from './Exercise.astro';
import Expectations from './Expectations.astro';
import FivePoints from './FivePoints.astro';
import Formation from './Formation.astro';
import IntentionBehaviour from './IntentionBehaviour.astro';
import LeakyBucket from './LeakyBucket.astro';
import LoyaltyProgramme from './LoyaltyProgramme.astro';
import ModelFigure from './ModelFigure.astro';
import ProfitByYear from './ProfitByYear.astro';
import Retention from './Retention.astro';
import RetentionIllusion from './RetentionIllusion.astro';
import SatisfactionTrap from './SatisfactionTrap.astro';
import Term from './Term.astro';
import Tex from './Tex.astro';
import Value from './Value.astro';
import WordOfMouth from './WordOfMouth.astro';

export const tags = {
  Cite,
  Claim,
  Exercise,
  FivePoints,
  Term,
  Tex,
  Value,
  BudgetSplit,
  ClosingRates,
  CompetitiveZones,
  Complaints,
  DeliveredValue,
  DoubleJeopardy,
  Expectations,
  Formation,
  IntentionBehaviour,
  LeakyBucket,
  LoyaltyProgramme,
  ModelFigure,
  ProfitByYear,
  Retention,
  RetentionIllusion,
  SatisfactionTrap,
  WordOfMouth,
};
