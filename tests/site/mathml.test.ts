import { describe, expect, test } from 'vitest';
import { mathml } from '#site/formulas/mathml.ts';

const symbols = new Map([
  ['r', 'retention'],
  ['d', 'discount'],
  ['N₀', 'base'],
]);

describe('mathml', () => {
  test('gives a parameter’s symbol its key and leaves other letters alone', () => {
    const math = mathml('r + q', { display: false, symbols });
    expect(math).toContain('<mi data-param="retention">r</mi>');
    expect(math).toContain('<mi>q</mi>');
  });

  test('finds a symbol with a subscript', () => {
    expect(mathml('N_0', { display: false, symbols })).toContain('<msub data-param="base">');
  });

  test('is one math element without styles, annotations or a namespace', () => {
    const math = mathml('\\frac{m(1+d)}{1+d-r(1+g)} - A', { display: true, symbols });
    expect(math).toMatch(/^<math display="block">.*<\/math>$/s);
    expect(math).not.toMatch(/style=|annotation|semantics|xmlns|katex/);
  });

  test('turns alignment into a class', () => {
    const math = mathml('\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}', {
      display: true,
      symbols,
    });
    expect(math).not.toContain('columnalign');
    expect(math).toContain('class="cols-right-left"');
  });

  test('refuses what is not TeX', () => {
    expect(() => mathml('\\frac{1}', { display: false, symbols })).toThrow();
  });
});
