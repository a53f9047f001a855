/**
 * Colours as eyes see them. OKLCH and OKLab: Ottosson (2020), “A perceptual color space for image
 * processing”, as in CSS Color 4. Colour-vision deficiencies: Machado, Oliveira & Fernandes (2009),
 * “A Physiologically-based Model for Simulation of Color Vision Deficiency”, IEEE Transactions on
 * Visualization and Computer Graphics 15(6), 1291–1298: their matrices of severity 1.0, on linear RGB.
 * Contrast: WCAG 2.2.
 */
import { readFileSync } from 'node:fs';

/** Red, green and blue in proportion to light, 0 to 1. */
type Linear = readonly [number, number, number];
type Matrix = readonly [Linear, Linear, Linear];

const deficiencies: Readonly<Record<string, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export const eyes = ['all cones', ...Object.keys(deficiencies)];

export function seenBy(eye: string, colour: Linear): Linear {
  const matrix = deficiencies[eye];
  if (!matrix) return colour;
  return times(matrix, colour).map((part) => Math.min(1, Math.max(0, part))) as unknown as Linear;
}

/** Distance in OKLab; 0.02 is about what can just be told apart. */
export function distance(a: Linear, b: Linear): number {
  const [p, q] = [lab(a), lab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

export function contrast(a: Linear, b: Linear): number {
  const [low, high] = [luminance(a), luminance(b)].sort((p, q) => p - q) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

export function luminance([r, g, b]: Linear): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The colours of tokens.css by name, in a theme. */
export function tokens(theme: 'light' | 'dark'): (name: string) => Linear {
  const sheet = readFileSync('src/site/styles/tokens.css', 'utf8');
  const pair =
    /--([\w-]+):\s*light-dark\(\s*(oklch\([\d.% ]+\)|#\w+),\s*(oklch\([\d.% ]+\)|#\w+)\s*\)/g;
  const found = new Map(
    [...sheet.matchAll(pair)].map(([, name, light, dark]) => [name!, { light, dark }]),
  );
  return (name) => {
    const text = found.get(name)?.[theme];
    if (!text) throw new Error(`tokens.css has no --${name}`);
    return parse(text);
  };
}

function parse(text: string): Linear {
  if (text === '#fff') return [1, 1, 1];
  const [, l, c, h] = /oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/.exec(text)!.map(Number);
  const angle = (h! * Math.PI) / 180;
  const [a, b] = [c! * Math.cos(angle), c! * Math.sin(angle)];
  const roots = times(
    [
      [1, 0.3963377774, 0.2158037573],
      [1, -0.1055613458, -0.0638541728],
      [1, -0.0894841775, -1.291485548],
    ],
    [l! / 100, a, b],
  );
  const linear = times(
    [
      [4.0767416621, -3.3077115913, 0.2309699292],
      [-1.2684380046, 2.6097574011, -0.3413193965],
      [-0.0041960863, -0.7034186147, 1.707614701],
    ],
    roots.map((root) => root ** 3) as unknown as Linear,
  );
  if (linear.some((part) => part < -0.001 || part > 1.001)) {
    throw new RangeError(`${text} is no colour of a screen`);
  }
  return linear;
}

function lab(colour: Linear): Linear {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones.map(Math.cbrt) as unknown as Linear,
  );
}

function times(matrix: Matrix, [x, y, z]: Linear): Linear {
  return matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Linear;
}
