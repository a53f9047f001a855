/** Properties are tried on the same examples in every run; `SEED=… npm run unit` tries others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1990) });
