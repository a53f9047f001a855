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
    expect(math).toContain('<mi data-symbol="retention">r</mi>');
    expect(math).toContain('<mi>q</mi>');
  });

  test('finds a symbol with a subscript', () => {
    expect(mathml('N_0', { display: false, symbols })).toContain('<msub data-symbol="base">');
  });

  const keys = (tex: string, focusable = false) =>
    [
      ...mathml(tex, { display: true, symbols: model, focusable }).matchAll(
        /<(\w+)[^>]*? data-symbol="(\w+)"( tabindex="0")?>/g,
      ),
    ].map(([, name, key, stop]) => `${name} ${key}${stop ? ' reached' : ''}`);
  const model = new Map([
    ['r', 'retention'],
    ['n', 'population'],
    ['i', 'invites'],
    ['T', 'periods'],
    ['e', 'expectedShare'],
    ['x̄₀', 'imageMean'],
    ['vₙ', 'newValue'],
    ['c⁻', 'worstLoss'],
    ['A∞', 'winCeiling'],
    ['Y₆′', 'loyaltyAfter'],
    ['CE*', 'bestEquity'],
    ['ā', 'attitudeMean'],
    ['ℓ₁', 'lossIndifferent'],
    ['φ', 'leakFear'],
  ]);

  test.for([
    ['\\bar{x}_0', 'msub imageMean'],
    ['v_n', 'msub newValue'],
    ['c^-', 'msup worstLoss'],
    ['A_\\infty', 'msub winCeiling'],
    ["Y_6'", 'msubsup loyaltyAfter'],
    ['\\text{CE}^*', 'msup bestEquity'],
    ['\\bar a', 'mover attitudeMean'],
    ['\\ell_1', 'msub lossIndifferent'],
    ['\\varphi', 'mi leakFear'],
    ['r^T', 'mi retention, mi periods'],
    ['\\sum_{i=1}^{T} \\phi', 'mi periods'],
    ['x_i + x_n', ''],
    ['\\mathrm{e}^{n}', 'mi population'],
    ['\\of{}{r} + \\of{uplift}{\\frac{r}{n}}', 'mstyle uplift'],
  ] as const)('reads %s as “%s”', ([tex, found]) => {
    expect(keys(tex).join(', ')).toBe(found);
  });

  test('can be reached once by keyboard for each key', () => {
    expect(keys('r + r + n', true)).toEqual([
      'mi retention reached',
      'mi retention',
      'mi population reached',
    ]);
  });

  test('leaves no colour of its own', () => {
    for (const tex of ['\\of{uplift}{u} \\of{}{v}', '\\of{uplift}{u(\\of{}{v})}']) {
      expect(mathml(tex, { display: false, symbols })).not.toContain('#');
    }
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
