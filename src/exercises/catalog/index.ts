/** Every exercise. The order is that in which they were made; nothing hangs on it. */
import type { Exercise } from '../exercise.ts';
import { drawTheZone } from './draw-the-zone.ts';
import { fullBucket } from './full-bucket.ts';
import { marginMultiple } from './margin-multiple.ts';
import { namesOfLoyalty } from './names-of-loyalty.ts';
import { orderOfProfit } from './order-of-profit.ts';
import { readTheSurvivors } from './read-the-survivors.ts';
import { twoShares } from './two-shares.ts';
import { whatFivePercentMeans } from './what-five-percent-means.ts';
import { whatHoldsYou } from './what-holds-you.ts';
import { whichFivePercent } from './which-five-percent.ts';
import { willOrDeed } from './will-or-deed.ts';
import { worthThePrice } from './worth-the-price.ts';
import { writeTheMultiple } from './write-the-multiple.ts';

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
];
