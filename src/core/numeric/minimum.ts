/** What every search for a lowest point is told, and what it answers. */
export interface MinimiseOptions {
  /**
   * Converged when every slope, times the size of its x and over the size of the value (both at least
   * 1), is below this. 10⁻⁹ with a gradient, 10⁻⁷ without.
   */
  readonly tolerance?: number;
  readonly maxIterations?: number;
}

export interface Minimum {
  readonly x: number[];
  readonly value: number;
  /** Whether the slopes vanish at x, within the tolerance. False also where the function has no lowest point. */
  readonly converged: boolean;
  readonly iterations: number;
}
