/**
 * From an assignment and a student to the numbers of a question. The rule is frozen: whatever changes it
 * gives a student who comes back other questions than before. `tests/exercises/golden.json` holds it.
 *
 *   normalised student = NFKC, without invisible marks, trimmed, upper then lower case, σ for ς, NFKC again
 *   root     = SHA-256("loyalty-lab 1", assignment, normalised student, attempt)
 *   exercise = SHA-256(root, exercise, copy)             parts joined by NUL, as UTF-8; digests in hex
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Marks without width that come along when an id is pasted: soft hyphen, joiners, directions, byte order. */
const INVISIBLE = /[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** The same for all ways of typing one id: full-width or not, in capitals or not, with blanks around. */
export function normalised(student: string): string {
  return student
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .trim()
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFKC');
}

/** Seed of all questions of one student in one assignment; an empty student where all get the same. */
export function rootSeed(assignment: string, student: string, attempt = 0): string {
  return digest('loyalty-lab 1', assignment, normalised(student), String(attempt));
}

/** Seed of one exercise: others that are added or left out do not change it. `copy`: “another one like this”. */
export function exerciseSeed(root: string, exercise: string, copy = 0): string {
  return digest(root, exercise, String(copy));
}

function digest(...parts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(parts.join('\u0000'))));
}
