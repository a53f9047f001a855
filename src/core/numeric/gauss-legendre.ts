/**
 * Nodes and weights of Gauss–Legendre quadrature on [−1, 1]: n nodes integrate polynomials up to degree
 * 2n − 1 exactly. Only the positive half is listed; the rule is symmetric.
 *
 * Source: Abramowitz & Stegun (1964), Handbook of Mathematical Functions, table 25.4.
 */
export interface Quadrature {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

export const eightPoints = symmetric(
  [0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363],
  [0.362683783378362, 0.31370664587788727, 0.22238103445337448, 0.10122853629037626],
);

export const sixteenPoints = symmetric(
  [
    0.09501250983763744, 0.2816035507792589, 0.45801677765722737, 0.6178762444026438,
    0.755404408355003, 0.8656312023878318, 0.9445750230732326, 0.9894009349916499,
  ],
  [
    0.1894506104550685, 0.18260341504492358, 0.16915651939500254, 0.14959598881657674,
    0.12462897125553388, 0.09515851168249279, 0.062253523938647894, 0.027152459411754096,
  ],
);

function symmetric(nodes: readonly number[], weights: readonly number[]): Quadrature {
  return {
    nodes: Float64Array.from([...nodes.map((x) => -x).reverse(), ...nodes]),
    weights: Float64Array.from([...[...weights].reverse(), ...weights]),
  };
}
