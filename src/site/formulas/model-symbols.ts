/** Symbol → key of the parameters and outputs of models; a symbol that two outputs share stands for neither. */
import type { Model } from '#core';

export function modelSymbols(models: readonly Pick<Model, 'params' | 'outputs'>[]) {
  const symbols = new Map<string, string>();
  const shared = new Set<string>();
  for (const { outputs } of models) {
    for (const [key, { symbol }] of Object.entries(outputs)) {
      if (symbol === undefined) continue;
      if (symbols.has(symbol)) shared.add(symbol);
      symbols.set(symbol, key);
    }
  }
  for (const symbol of shared) symbols.delete(symbol);
  for (const { params } of models) {
    for (const [key, { symbol }] of Object.entries(params)) symbols.set(symbol, key);
  }
  return symbols as ReadonlyMap<string, string>;
}
