import { describe, expect, test } from 'vitest';
import { relativeLink } from '#site/markdown/links.ts';

const around = {
  source: '## One {/* one: F04 */}\n\n## Two {/* two: */}\n',
  lessonExists: (slug: string) => slug === 'leaky-bucket',
};

describe('relativeLink', () => {
  test.for([
    ['/lessons/leaky-bucket/', '../leaky-bucket/'],
    ['/lessons/leaky-bucket/#level', '../leaky-bucket/#level'],
    ['/glossary/#churn', '../../glossary/#churn'],
    ['/course/', '../../course/'],
    ['#two', '#two'],
    ['https://example.org/a', 'https://example.org/a'],
  ] as const)('%s leads to %s from a lesson', ([url, expected]) => {
    expect(relativeLink(url, around)).toEqual({ url: expected });
  });

  test.for([
    '/lessons/nonesuch/',
    '#three',
    'http://example.org',
    '../x/',
    'leaky-bucket',
    '/en/course/',
    'javascript:alert(1)',
  ] as const)('%s is refused with a reason', (url) => {
    expect(relativeLink(url, around)).toHaveProperty('trouble');
  });
});
