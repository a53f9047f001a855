/** A town as it is drawn: a point for everyone, all points of one kind in one path. */
import type { wordOfMouth } from '#core';

/** Units of the drawing to the radius of the town. */
export const RADIUS = 1000;

export interface Townsfolk {
  readonly hearsay: wordOfMouth.Hearsay;
  /** Where everyone stands, in whole units of the drawing. */
  readonly x: Int32Array;
  readonly y: Int32Array;
  /** Distance of two neighbours, about. */
  readonly pitch: number;
}

export interface Town {
  /** Points for those who heard nothing; one sort of news; both. */
  readonly neither: string;
  readonly bad: string;
  readonly good: string;
  readonly both: string;
  /** How the stories came: a line from the teller to each who first heard from them. */
  readonly badWays: string;
  readonly goodWays: string;
  /** Frames around those whom the firm made angry, and those it pleased. */
  readonly angry: string;
  readonly pleased: string;
}

export function settle(
  { x, y }: { readonly x: Float64Array; readonly y: Float64Array },
  hearsay: wordOfMouth.Hearsay,
): Townsfolk {
  const whole = (at: Float64Array) => Int32Array.from(at, (place) => Math.round(place * RADIUS));
  let inner = 1;
  for (let k = 0; k < x.length; k += 1) {
    inner = Math.min(inner, x[k]! * x[k]! + y[k]! * y[k]!);
  }
  const area = Math.PI * RADIUS * RADIUS * (1 - inner);
  return { hearsay, x: whole(x), y: whole(y), pitch: Math.sqrt(area / x.length) };
}

/** As it stands after a wave of telling. */
export function townAfter({ hearsay, x, y, pitch }: Townsfolk, wave: number): Town {
  const { good, bad, roles } = hearsay;
  const points = ['', '', '', ''];
  const [ways, frames] = [
    ['', ''],
    ['', ''],
  ];
  const news = [good, bad];
  const half = Math.round(pitch * 0.42);
  const square = `m-${half} -${half}h${2 * half}v${2 * half}h-${2 * half}z`;
  const ring = `m-${half} 0a${half} ${half} 0 1 0 ${2 * half} 0a${half} ${half} 0 1 0 -${2 * half} 0z`;
  for (let person = 0; person < x.length; person += 1) {
    const place = `M${x[person]} ${y[person]}`;
    let state = 0;
    news.forEach(({ waves, from }, which) => {
      if (waves[person] === 0 || waves[person]! > wave) return;
      state += which + 1;
      const teller = from[person]!;
      ways[which] += `M${x[teller]} ${y[teller]}L${x[person]} ${y[person]}`;
    });
    points[state] += `${place}h0`;
    if (roles[person] === 1) frames[1] += place + square;
    else if (roles[person]! > 1) frames[0] += place + ring;
  }
  return {
    neither: points[0]!,
    good: points[1]!,
    bad: points[2]!,
    both: points[3]!,
    goodWays: ways[0]!,
    badWays: ways[1]!,
    pleased: frames[0]!,
    angry: frames[1]!,
  };
}
