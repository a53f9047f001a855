/** Every model by id, in the order of the course: what the pages, the notebook and the command line list. */
import * as attitudeRepeat from './models/attitude-repeat.ts';
import * as bonds from './models/bonds.ts';
import * as budgetSplit from './models/budget-split.ts';
import * as bullwhip from './models/bullwhip.ts';
import * as closingRates from './models/closing-rates.ts';
import * as clubDiscount from './models/club-discount.ts';
import * as competitiveZones from './models/competitive-zones.ts';
import * as complaints from './models/complaints.ts';
import * as costRatio from './models/cost-ratio.ts';
import * as customerEquity from './models/customer-equity.ts';
import * as dealRelation from './models/deal-relation.ts';
import * as deliveredValue from './models/delivered-value.ts';
import * as diamond from './models/diamond.ts';
import * as doubleJeopardy from './models/double-jeopardy.ts';
import * as expectationExpression from './models/expectation-expression.ts';
import * as expectations from './models/expectations.ts';
import * as fivePoints from './models/five-points.ts';
import * as formation from './models/formation.ts';
import * as highValue from './models/high-value.ts';
import * as honestShop from './models/honest-shop.ts';
import * as intentionBehaviour from './models/intention-behaviour.ts';
import * as leakyBucket from './models/leaky-bucket.ts';
import * as loyaltyProgramme from './models/loyalty-programme.ts';
import * as massCustomisation from './models/mass-customisation.ts';
import * as migration from './models/migration.ts';
import * as onlineTrust from './models/online-trust.ts';
import * as profitByYear from './models/profit-by-year.ts';
import * as referrals from './models/referrals.ts';
import * as retentionIllusion from './models/retention-illusion.ts';
import * as retention from './models/retention.ts';
import * as satisfactionIndex from './models/satisfaction-index.ts';
import * as satisfactionTrap from './models/satisfaction-trap.ts';
import * as segments from './models/segments.ts';
import * as serviceProfitChain from './models/service-profit-chain.ts';
import * as surveyNoise from './models/survey-noise.ts';
import * as switchingCosts from './models/switching-costs.ts';
import * as wordOfMouth from './models/word-of-mouth.ts';
import type { Model } from './model.ts';

export const catalog: Readonly<Record<string, Model>> = {
  [satisfactionTrap.id]: satisfactionTrap,
  [retention.id]: retention,
  [profitByYear.id]: profitByYear,
  [fivePoints.id]: fivePoints,
  [leakyBucket.id]: leakyBucket,
  [competitiveZones.id]: competitiveZones,
  [budgetSplit.id]: budgetSplit,
  [customerEquity.id]: customerEquity,
  [retentionIllusion.id]: retentionIllusion,
  [wordOfMouth.id]: wordOfMouth,
  [doubleJeopardy.id]: doubleJeopardy,
  [formation.id]: formation,
  [expectations.id]: expectations,
  [attitudeRepeat.id]: attitudeRepeat,
  [expectationExpression.id]: expectationExpression,
  [diamond.id]: diamond,
  [deliveredValue.id]: deliveredValue,
  [switchingCosts.id]: switchingCosts,
  [satisfactionIndex.id]: satisfactionIndex,
  [serviceProfitChain.id]: serviceProfitChain,
  [complaints.id]: complaints,
  [loyaltyProgramme.id]: loyaltyProgramme,
  [clubDiscount.id]: clubDiscount,
  [honestShop.id]: honestShop,
  [bonds.id]: bonds,
  [dealRelation.id]: dealRelation,
  [bullwhip.id]: bullwhip,
  [massCustomisation.id]: massCustomisation,
  [segments.id]: segments,
  [highValue.id]: highValue,
  [referrals.id]: referrals,
  [closingRates.id]: closingRates,
  [costRatio.id]: costRatio,
  [onlineTrust.id]: onlineTrust,
  [surveyNoise.id]: surveyNoise,
  [intentionBehaviour.id]: intentionBehaviour,
  [migration.id]: migration,
};
