/** The course of the river: where each arm begins and ends, in per cent of the picture. */
import type { Arm, ComplaintsReading, Path } from './complaints.ts';

/** How deep all customers with a problem are together; the rest is land between the arms. */
const DEPTH = 48;
/** Where the river divides: by speaking up, by what the firm does, by who buys again. */
export const AT = { spring: 0, voice: [12, 30], desk: [40, 58], end: [76, 90], sea: 100 } as const;

/** From the top: the best that can happen to a problem, down to the silence. */
const ORDER: readonly Path[] = ['solvedFast', 'solved', 'unsolved', 'silent'];

export interface Stream extends Arm {
  /** Upper edge and depth where the arm runs by itself. */
  readonly top: number;
  readonly depth: number;
  /** Depth of those who buy again; the rest runs dry. */
  readonly stays: number;
  readonly course: string;
  readonly staying: string;
  readonly leaving: string;
}

export interface River {
  readonly streams: readonly Stream[];
  /** Upper edge and depth of all who are heard, between the two divides. */
  readonly heard: { readonly top: number; readonly depth: number };
  readonly spring: { readonly top: number; readonly depth: number };
}

/** What a stream that runs dry sinks by. */
const SINK = 4.5;

export function river({ arms, problems }: ComplaintsReading): River {
  const land = (100 - DEPTH) / arms.length;
  const depthOf = (customers: number) => (problems > 0 ? (customers / problems) * DEPTH : 0);
  const spring = { top: (100 - DEPTH) / 2 + land / 2, depth: depthOf(problems) };
  const ordered = ORDER.map((path) => arms.find((arm) => arm.path === path)!);
  const heardDepth = depthOf(sum(ordered.slice(0, -1).map(({ customers }) => customers)));
  const heard = { top: land * 2, depth: heardDepth };
  let run = 0;
  const streams = ordered.map((arm, place) => {
    const depth = depthOf(arm.customers);
    const top = run + land * (place + 1);
    const stays = depthOf(arm.stayed);
    const atSpring = spring.top + run;
    // The silent never reach the desk: they leave the spring for their own bed at once.
    const course =
      arm.path === 'silent'
        ? ribbon(
            [AT.spring, atSpring],
            [AT.voice[0], atSpring],
            [AT.voice[1], top],
            [AT.end[0], top],
            depth,
          )
        : ribbon(
            [AT.spring, atSpring],
            [AT.voice[0], atSpring],
            [AT.voice[1], heard.top + run],
            [AT.desk[0], heard.top + run],
            depth,
          ) +
          ribbon(
            [AT.desk[0], heard.top + run],
            [AT.desk[0], heard.top + run],
            [AT.desk[1], top],
            [AT.end[0], top],
            depth,
          );
    run += depth;
    return {
      ...arm,
      top,
      depth,
      stays,
      course,
      staying: ribbon([AT.end[0], top], [AT.end[0], top], [AT.sea, top], [AT.sea, top], stays),
      leaving: ribbon(
        [AT.end[0], top + stays],
        [AT.end[0], top + stays],
        [AT.end[1], top + stays + SINK],
        [AT.sea, top + stays + SINK],
        depth - stays,
      ),
    };
  });
  return { streams, heard, spring };
}

type Point = readonly [x: number, top: number];

/** A band of one depth: straight from the first point to the second, bent to the third, straight to the last. */
function ribbon(first: Point, bend: Point, unbend: Point, last: Point, depth: number): string {
  const middle = (bend[0] + unbend[0]) / 2;
  const lower = ([x, top]: Point): Point => [x, top + depth];
  const there = `M${at(first)}L${at(bend)}C${at([middle, bend[1]])} ${at([middle, unbend[1]])} ${at(unbend)}L${at(last)}`;
  const [a, b, c, d] = [last, unbend, bend, first].map(lower) as [Point, Point, Point, Point];
  return `${there}L${at(a)}L${at(b)}C${at([middle, b[1]])} ${at([middle, c[1]])} ${at(c)}L${at(d)}Z`;
}

function at([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
