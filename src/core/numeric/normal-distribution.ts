/** The standard normal distribution: its distribution function and the inverse. */
import { exp, ln } from './portable.ts';

const centre = [
  [
    0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709,
    18154.98125334356,
  ],
  [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673],
] as const;
const side = [
  [
    1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785,
    597.2702763948002, 2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
  ],
  [
    1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761,
    18615.571640885097, 34900.95272114598, 38912.00328609327, 19685.429676859992,
  ],
] as const;
const far = [
  [
    0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807,
    0.0014216191932278934, 2.9112874951168793e-5,
  ],
  [
    1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824,
    7.297515550839662e-5,
  ],
] as const;

/**
 * Φ(x): share of a standard normal population at or below x; the lower tail keeps its digits down to
 * Φ(−37).
 *
 * Source: Cody (1969), Rational Chebyshev Approximations for the Error Function, Mathematics of
 * Computation 23(107), 631–637.
 *
 * @throws {RangeError} if x is not a number.
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) throw new RangeError('x is NaN: it must be a number');
  const away = Math.abs(x);
  if (away <= 0.67448975) return 0.5 + x * ratio(centre, x * x);
  if (away > 38.5) return x < 0 ? 0 : 1;
  const tail = density(away) * (away <= 5.656854249492381 ? ratio(side, away) : mills(away));
  return x < 0 ? tail : 1 - tail;
}

/** √(2π) times the normal density, times 1 in Cody's scaling: e^(−x²/2) with x² split so that no digit is lost. */
function density(x: number): number {
  const near = Math.trunc(x * 16) / 16;
  return exp(-0.5 * near * near) * exp(-0.5 * (x - near) * (x + near));
}

function mills(x: number): number {
  const square = 1 / (x * x);
  return (0.3989422804014327 - square * ratio(far, square)) / x;
}

const middle = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
    1971.5909503065513, 133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
    687.1870074920579, 42.31333070160091, 1,
  ],
] as const;
const outer = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
    3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008,
    0.6897673349851, 1.6763848301838038, 2.053191626637759, 1,
  ],
] as const;
const extreme = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
  ],
] as const;

/**
 * x with Φ(x) = p; relative error about 10⁻¹⁶.
 *
 * Source: Wichura (1988), Algorithm AS 241: The Percentage Points of the Normal Distribution, Applied
 * Statistics 37(3), 477–484.
 *
 * @throws {RangeError} unless 0 < p < 1.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`p is ${p}: it must lie in (0, 1)`);
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(middle, 0.180625 - q * q);
  const r = Math.sqrt(-ln(q < 0 ? p : 1 - p));
  const away = r <= 5 ? ratio(outer, r - 1.6) : ratio(extreme, r - 5);
  return q < 0 ? -away : away;
}

/** Two polynomials, highest power first, one over the other. */
function ratio([above, below]: readonly [readonly number[], readonly number[]], x: number): number {
  let [top, bottom] = [0, 0];
  for (const coefficient of above) top = top * x + coefficient;
  for (const coefficient of below) bottom = bottom * x + coefficient;
  return top / bottom;
}
