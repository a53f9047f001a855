/** A curve to be heard: pitch follows its height, time and place between the ears go from left to right. */
import type { Reading } from '#state/lab.svelte.ts';

export interface Melody {
  readonly x: readonly number[];
  /** null: silence. */
  readonly y: readonly (number | null)[];
}

/** One note: seconds after the start, Hz (null: silence), and −1 (left) to 1 (right). */
export interface Note {
  readonly at: number;
  readonly pitch: number | null;
  readonly side: number;
}

const SECONDS = 3.5;
/** Two octaves, A3 to A5. */
const LOWEST = 220;
const OCTAVES = 2;
const FADE = 0.04;

/** The figure's own melody, or the first column of numbers of its table. */
export function melodyOf({ melody, table }: Reading): Melody {
  return (
    melody ?? { x: table.rows.map((_, row) => row), y: table.rows.map((row) => row[1] ?? null) }
  );
}

export function notes({ x, y }: Melody): Note[] {
  const heights = y.filter((height) => height !== null);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const [left, right] = [Math.min(...x), Math.max(...x)];
  const share = (value: number, from: number, to: number) =>
    to > from ? (value - from) / (to - from) : 0.5;
  return x.map((place, index) => {
    const height = y[index] ?? null;
    const across = share(place, left, right);
    return {
      at: across * SECONDS,
      pitch: height === null ? null : LOWEST * 2 ** (OCTAVES * share(height, low, high)),
      side: 1.8 * across - 0.9,
    };
  });
}

/** Plays the notes, gliding from one to the next; `stop` ends them, `onend` tells that they have ended. */
export function play(line: readonly Note[], onend: () => void): { stop: () => void } {
  const sound = new AudioContext();
  const tone = new OscillatorNode(sound, { type: 'triangle' });
  const loudness = new GainNode(sound, { gain: 0 });
  const place = new StereoPannerNode(sound);
  tone.connect(loudness).connect(place).connect(sound.destination);
  const start = sound.currentTime + 0.1;
  for (const { at, pitch, side } of line) {
    const when = start + at;
    place.pan.linearRampToValueAtTime(side, when);
    loudness.gain.linearRampToValueAtTime(pitch === null ? 0 : 0.2, when + FADE);
    if (pitch !== null) tone.frequency.linearRampToValueAtTime(pitch, when);
  }
  const end = start + Math.max(...line.map(({ at }) => at)) + 0.3;
  loudness.gain.setValueAtTime(0.2, end - FADE);
  loudness.gain.linearRampToValueAtTime(0, end);
  tone.addEventListener('ended', () => {
    void sound.close();
    onend();
  });
  tone.start(start);
  tone.stop(end);
  return { stop: () => tone.stop() };
}
