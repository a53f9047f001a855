/** What a customer costs as they become more: time and, beside what is returned, memory. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { simulations, type Grown } from './grown.ts';

const sizes = { '10³': 1e3, '10⁴': 1e4, '10⁵': 1e5, '10⁶': 1e6, '10⁷': 1e7 } as const;
/** Below, a process that grows by a page or two more or less drowns the customers. */
const MEASURABLE = 1e6;

export function growth(): void {
  const script = fileURLToPath(new URL('grown.ts', import.meta.url));
  const rows = Object.keys(simulations).map((simulation) => {
    const row: Record<string, string> = { simulation };
    const bytes: Record<string, string> = {};
    const times: Record<string, number> = {};
    for (const [size, customers] of Object.entries(sizes)) {
      const asked = [script, simulation, String(customers)];
      const out = execFileSync(process.execPath, asked, { encoding: 'utf8' });
      const { nanoseconds, beside } = JSON.parse(out) as Grown;
      times[size] = nanoseconds;
      row[`${size} ns`] = nanoseconds.toPrecision(3);
      if (customers >= MEASURABLE) bytes[`${size} bytes`] = Math.max(0, beside).toFixed(1);
    }
    const growing = (times['10⁷']! / times['10⁵']!).toPrecision(2);
    return { ...row, '10⁷ : 10⁵': growing, ...bytes };
  });
  console.log('a customer as they grow: nanoseconds, and bytes beside what is returned');
  console.table(rows);
}
