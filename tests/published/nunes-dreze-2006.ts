/** Nunes & Drèze (2006), The Endowed Progress Effect, J. Consumer Research 32(4): cards filled, eight washes each. */
export const carWash = {
  washes: 8,
  headStart: 2,
  completionWithout: 0.19,
  completionWith: 0.34,
} as const;
