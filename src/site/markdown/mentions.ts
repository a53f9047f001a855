/** What a lesson's source refers to: claims, exercises, works. */
import { getEntry } from 'astro:content';

function attributes(source: string, tag: string, attribute: string): string[] {
  const pattern = new RegExp(`<${tag}\\s+${attribute}="([^"]+)"`, 'g');
  return [...new Set([...source.matchAll(pattern)].map((match) => match[1]!))];
}

export function claimsIn(source: string): string[] {
  return attributes(source, 'Claim', 'id');
}

export function exercisesIn(source: string): string[] {
  return attributes(source, 'Exercise', 'id');
}

function citesIn(source: string): string[] {
  return attributes(source, 'Cite', 'of');
}

/** Claims of the text, and the works that the text or its claims rest on. */
export async function mentions(
  source: string,
): Promise<{ claims: string[]; references: string[] }> {
  const claims = claimsIn(source);
  const entries = await Promise.all(claims.map((id) => getEntry('claims', id)));
  const keys = [...citesIn(source), ...entries.flatMap((entry) => entry?.data.references ?? [])];
  return { claims, references: [...new Set(keys)] };
}
