/**
 * Headings of a lesson carry their anchor and the syllabus rows they teach in a
 * comment: `## Two slides {/* two-slides: F04 F07 *\/}`. This file reads them,
 * for the pages, for the catalog and for the tests.
 */
export interface Section {
  readonly anchor: string;
  readonly rows: readonly string[];
  readonly title: string;
}

const COMMENT = /^\/\*\s*([a-z0-9-]+):\s*([A-Z0-9\s]*)\*\/$/;

/** The anchor and rows of a heading's comment; undefined when it is not of that form. */
export function findMark(comment: string): { anchor: string; rows: string[] } | undefined {
  const match = COMMENT.exec(comment.trim());
  if (!match) return undefined;
  return { anchor: match[1]!, rows: match[2]!.split(/\s+/).filter((row) => row !== '') };
}

/** All marked headings of a lesson's source, in order. @throws {Error} for a heading without a mark. */
export function sections(source: string): Section[] {
  return [...source.matchAll(/^##\s+(.+?)\s*$/gm)].map(([, line]) => {
    const [title = '', comment = ''] = line!.split(/\s*\{(?=\/\*)/);
    const mark = findMark(comment.replace(/\}$/, ''));
    if (!mark) throw new Error(`the heading “${line}” lacks its mark {/* anchor: rows */}`);
    return { ...mark, title };
  });
}
