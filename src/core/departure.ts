/**
 * Two ways to leave with the same mean life of 1 / (1 − r) years, year 1 being certain: gradually, the
 * same share each year, or suddenly, all at the end of that life.
 *
 *   gradual   rᵗ⁻¹ in year t          sudden   1 up to the end of the life, its broken year as a part
 *
 * Source: Reichheld & Sasser (1990), Zero Defections: Quality Comes to Services, Harvard Business
 * Review 68(5), 105–111, take the fixed life; the gradual one is constant retention.
 */
import { geometricSum } from './numeric/geometric.ts';
import { power } from './numeric/power.ts';

interface Leaving {
  readonly departure: 'gradual' | 'sudden';
  readonly retention: number;
}

interface Rates {
  readonly retention: number;
  readonly discount: number;
}

/** Share of customers who bring the profit of year `t`; 1 in year 0. */
export function shareHere({ departure, retention }: Leaving, t: number): number {
  if (t === 0) return 1;
  if (departure === 'gradual') return power(retention, t - 1);
  return Math.min(1, Math.max(0, 1 / (1 - retention) - (t - 1)));
}

/** Present value in year 0 of one unit of profit in each year after year `last`, for good. */
export function worthAfter(given: Leaving & Rates, last: number): number {
  const worth =
    given.departure === 'gradual' ? gradualWorth(given, last) : suddenWorth(given, last);
  return worth / power(1 + given.discount, last + 1);
}

/** Σ rᵗ⁻¹ / (1 + d)ᵗ over t > last, seen from year last + 1; r < 1 keeps it finite, also at d = 0. */
function gradualWorth({ retention, discount }: Rates, last: number): number {
  return (power(retention, last) * (1 + discount)) / (1 + discount - retention);
}

/** The whole years left of the fixed life, then its broken year, seen from year last + 1. */
function suddenWorth({ retention, discount }: Rates, last: number): number {
  const rest = Math.max(0, 1 / (1 - retention) - last);
  const whole = Math.floor(rest);
  const yearly = 1 / (1 + discount);
  return geometricSum(yearly, whole) + (rest - whole) * power(yearly, whole);
}
