/** Points, with and without names. */
import { text, type Pair } from './given.ts';

export const dots: Readonly<Record<string, Pair>> = {
  'scatter with names': {
    drawing: {
      kind: 'dots',
      x: { label: text('penetration'), unit: 'share', zero: true },
      y: { label: text('purchases per buyer'), unit: 'number' },
      dots: [
        ['Ariel', 0.62, 3.9],
        ['Persil', 0.6, 3.85],
        ['Daz', 0.48, 3.4],
        ['Surf', 0.46, 3.38],
        ['Bold', 0.47, 3.0],
        ['Radion', 0.2, 2.6],
        ['Fairy', 0.18, 2.5],
        ['Own label', 0.19, 2.55],
        ['Everyone else together', 0.97, 4.4],
      ].map(([name, x, y], index) => ({
        name: String(name),
        label: text(String(name)),
        x: +x!,
        y: +y!,
        tone: ([1, 2, 3, 4, 5, 6] as const)[index % 6],
      })),
      at: [0, 0.25, 0.5, 0.75, 1],
      lines: [{ name: 'dirichlet', label: text('expected'), y: [2, 2.4, 3.1, 3.8, 4.4] }],
    },
  },
  'four fields': {
    drawing: {
      kind: 'dots',
      x: { label: text('attitude'), unit: 'number', domain: [0, 10] },
      y: { label: text('repeat purchase'), unit: 'share', domain: [0, 1] },
      quadrants: {
        x: 5,
        y: 0.5,
        names: [
          text('spurious loyalty'),
          text('loyalty'),
          text('no loyalty'),
          text('latent loyalty'),
        ],
      },
      dots: Array.from({ length: 60 }, (_, index) => ({
        name: `dot ${index}`,
        x: (index * 7.3) % 10,
        y: (index * 0.377) % 1,
        tone: 'quiet' as const,
        size: (index % 5) / 20,
        ...(index % 12 === 0 && { label: text(`firm ${index}`), tone: 'model' as const }),
      })),
    },
  },
};
