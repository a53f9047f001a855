/** Every exercise. The order is that in which they were made; nothing hangs on it. */
import type { Exercise } from '../exercise.ts';
import { aPhoneOnSale } from './a-phone-on-sale.ts';
import { aPlanForLeavers } from './a-plan-for-leavers.ts';
import { anotherLever } from './another-lever.ts';
import { arrowsOfAnIndex } from './arrows-of-an-index.ts';
import { askForComplaints } from './ask-for-complaints.ts';
import { bothMayBeTrue } from './both-may-be-true.ts';
import { captiveOrContested } from './captive-or-contested.ts';
import { carBuyers } from './car-buyers.ts';
import { chainOfService } from './chain-of-service.ts';
import { claimCards } from './claim-cards.ts';
import { climbThePyramid } from './climb-the-pyramid.ts';
import { dataOrLegend } from './data-or-legend.ts';
import { dealOrRelation } from './deal-or-relation.ts';
import { drawTheDeed } from './draw-the-deed.ts';
import { drawTheIllusion } from './draw-the-illusion.ts';
import { drawTheZone } from './draw-the-zone.ts';
import { eightOrTen } from './eight-or-ten.ts';
import { elevenDefinitions } from './eleven-definitions.ts';
import { fifteenAndFifty } from './fifteen-and-fifty.ts';
import { fiveAndSixteen } from './five-and-sixteen.ts';
import { fiveLevelsOrFour } from './five-levels-or-four.ts';
import { fullBucket } from './full-bucket.ts';
import { hardestComparison } from './hardest-comparison.ts';
import { honestShoes } from './honest-shoes.ts';
import { howANumberChanges } from './how-a-number-changes.ts';
import { jeansOrOrders } from './jeans-or-orders.ts';
import { marginMultiple } from './margin-multiple.ts';
import { marksOfTheLoyal } from './marks-of-the-loyal.ts';
import { measureTheRatio } from './measure-the-ratio.ts';
import { membersComeMore } from './members-come-more.ts';
import { momentOrSum } from './moment-or-sum.ts';
import { namesOfLoyalty } from './names-of-loyalty.ts';
import { nobodyGrewLoyal } from './nobody-grew-loyal.ts';
import { orderOfProfit } from './order-of-profit.ts';
import { paysBack } from './pays-back.ts';
import { paysInThree } from './pays-in-three.ts';
import { phasesOfARelation } from './phases-of-a-relation.ts';
import { pickAProgramme } from './pick-a-programme.ts';
import { principleInASentence } from './principle-in-a-sentence.ts';
import { profitAtRest } from './profit-at-rest.ts';
import { promiseOfAHotel } from './promise-of-a-hotel.ts';
import { questionsForGuests } from './questions-for-guests.ts';
import { readTheSurvivors } from './read-the-survivors.ts';
import { recommendedCustomers } from './recommended-customers.ts';
import { rightForDeals } from './right-for-deals.ts';
import { saidOrSilent } from './said-or-silent.ts';
import { sameSales } from './same-sales.ts';
import { sayAndDo } from './say-and-do.ts';
import { stepsToWinBack } from './steps-to-win-back.ts';
import { storiesInATown } from './stories-in-a-town.ts';
import { thirdOfTheBudget } from './third-of-the-budget.ts';
import { threePeriods } from './three-periods.ts';
import { trueOrFalseLoyalty } from './true-or-false-loyalty.ts';
import { twelveLaws } from './twelve-laws.ts';
import { twentyPurchases } from './twenty-purchases.ts';
import { twoBrands } from './two-brands.ts';
import { twoShares } from './two-shares.ts';
import { whatCriticsDoubt } from './what-critics-doubt.ts';
import { whatEndsIt } from './what-ends-it.ts';
import { whatFivePercentMeans } from './what-five-percent-means.ts';
import { whatHoldsYou } from './what-holds-you.ts';
import { whatTheHeadlineWas } from './what-the-headline-was.ts';
import { whichBase } from './which-base.ts';
import { whichFivePercent } from './which-five-percent.ts';
import { willOrDeed } from './will-or-deed.ts';
import { winTheCommuter } from './win-the-commuter.ts';
import { worthThePrice } from './worth-the-price.ts';
import { writeTheMultiple } from './write-the-multiple.ts';
import { writeTheZone } from './write-the-zone.ts';

export const catalog: readonly Exercise[] = [
  marginMultiple,
  twoShares,
  whatFivePercentMeans,
  fullBucket,
  worthThePrice,
  drawTheZone,
  writeTheMultiple,
  orderOfProfit,
  whatHoldsYou,
  namesOfLoyalty,
  whichFivePercent,
  readTheSurvivors,
  willOrDeed,
  anotherLever,
  askForComplaints,
  carBuyers,
  drawTheDeed,
  drawTheIllusion,
  eightOrTen,
  fifteenAndFifty,
  hardestComparison,
  membersComeMore,
  nobodyGrewLoyal,
  paysBack,
  paysInThree,
  profitAtRest,
  promiseOfAHotel,
  sameSales,
  sayAndDo,
  storiesInATown,
  thirdOfTheBudget,
  twoBrands,
  whichBase,
  winTheCommuter,
  writeTheZone,
  aPhoneOnSale,
  arrowsOfAnIndex,
  bothMayBeTrue,
  captiveOrContested,
  chainOfService,
  claimCards,
  climbThePyramid,
  dataOrLegend,
  dealOrRelation,
  elevenDefinitions,
  fiveLevelsOrFour,
  howANumberChanges,
  jeansOrOrders,
  measureTheRatio,
  phasesOfARelation,
  pickAProgramme,
  questionsForGuests,
  rightForDeals,
  saidOrSilent,
  stepsToWinBack,
  threePeriods,
  trueOrFalseLoyalty,
  twentyPurchases,
  whatCriticsDoubt,
  whatEndsIt,
  whatTheHeadlineWas,
  marksOfTheLoyal,
  momentOrSum,
  principleInASentence,
  twelveLaws,
  aPlanForLeavers,
  fiveAndSixteen,
  honestShoes,
  recommendedCustomers,
];
