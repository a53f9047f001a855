/** The order of the course, read from content/course.yaml: the only place order is written. */
import { getCollection, type CollectionEntry } from 'astro:content';

type Part = CollectionEntry<'course'>['data'];

/** Where a lesson stands. */
export interface Place {
  readonly slug: string;
  /** As printed: part and place, “6.2”. */
  readonly number: string;
  readonly models: readonly string[];
  readonly part: Part;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

export async function parts(): Promise<Part[]> {
  const entries = await getCollection('course');
  return entries.map(({ data }) => data).sort((a, b) => a.number - b.number);
}

export async function places(): Promise<Place[]> {
  const flat = (await parts()).flatMap((part) =>
    part.lessons.map((lesson) => ({ ...lesson, part })),
  );
  return flat.map((lesson, index) => ({
    ...lesson,
    previous: flat[index - 1]?.slug,
    next: flat[index + 1]?.slug,
  }));
}

/** @throws {Error} when the course does not name the lesson. */
export async function readPlace(slug: string): Promise<Place> {
  const place = (await places()).find((each) => each.slug === slug);
  if (!place) throw new Error(`content/course.yaml does not name the lesson “${slug}”`);
  return place;
}
