/** Shapes of dots about the origin: series differ by them where there is no colour. */
import type { Shape, Tone } from './series.ts';

/** Half the width of a disc of usual size, in pixels. */
const RADIUS = 5.5;

/** The shape that goes with a tone. */
export function shapeOf(tone: Tone): Shape {
  if (typeof tone === 'number') {
    return (['disc', 'square', 'triangle', 'cross', 'diamond', 'ring'] as const)[tone - 1]!;
  }
  if (tone === 'result') return 'diamond';
  return tone === 'guess' || tone === 'baseline' ? 'ring' : 'disc';
}

/** `size`: area in comparison with a usual dot. All shapes of a size have about the same area. */
export function shapePath(shape: Shape, size = 1): string {
  const r = RADIUS * Math.sqrt(size);
  const n = (factor: number) => String(Math.round(factor * r * 100) / 100);
  switch (shape) {
    case 'disc':
    case 'ring':
      return `M${n(-1)} 0a${n(1)} ${n(1)} 0 1 1 ${n(2)} 0a${n(1)} ${n(1)} 0 1 1 ${n(-2)} 0Z`;
    case 'square':
      return `M${n(-0.89)} ${n(-0.89)}h${n(1.77)}v${n(1.77)}h${n(-1.77)}Z`;
    case 'triangle':
      return `M0 ${n(-1.4)}L${n(1.25)} ${n(0.8)}H${n(-1.25)}Z`;
    case 'diamond':
      return `M0 ${n(-1.3)}L${n(1.3)} 0L0 ${n(1.3)}L${n(-1.3)} 0Z`;
    case 'cross':
      return (
        `M${n(-0.45)} ${n(-1.2)}h${n(0.9)}v${n(0.75)}h${n(0.75)}v${n(0.9)}h${n(-0.75)}` +
        `v${n(0.75)}h${n(-0.9)}v${n(-0.75)}h${n(-0.75)}v${n(-0.9)}h${n(0.75)}Z`
      );
  }
}
