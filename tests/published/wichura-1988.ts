/**
 * Wichura (1988), Algorithm AS 241: The Percentage Points of the Normal Distribution, Applied Statistics
 * 37(3): the values given to check a transcription.
 */
export const percentagePoints = [
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167814],
  [1e-20, -9.262340089798408],
] as const;
