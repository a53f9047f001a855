import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { plugins } from '#site/markdown/plugins.ts';

/** Compiles a lesson's text as the build does, at the place of a lesson that exists. */
async function compile(source: string): Promise<string> {
  const fileURL = new URL('../../content/lessons/leaky-bucket/en.mdx', import.meta.url);
  const result = await mdxToJs(source, {
    fileURL,
    features: { math: true, smartPunctuation: false },
    mdastPlugins: plugins,
  });
  return result.code;
}

const NAME = 'content/lessons/leaky-bucket/en.mdx';

describe('a slip in a lesson stops the build and names the file', () => {
  test.for([
    ['an unknown tag', 'Text <Nonesuch /> here', 'no tag <Nonesuch>'],
    ['an unknown block', '<Nonesuch />', 'no tag <Nonesuch>'],
    ['HTML', 'A <b>bold</b> word', 'no tag <b>'],
    ['a heading without a mark', '## Bare', '“Bare” lacks its mark'],
    ['a link to a lesson that does not exist', '[x](/lessons/nonesuch/)', 'no lesson “nonesuch”'],
    ['a link to no heading', '[x](#nowhere)', 'no heading is marked “nowhere”'],
    ['a relative link', '[x](../five-percent/)', 'no link of ours'],
    ['a claim with nothing before it', '<Claim id="M05" />', 'right after the one block'],
  ] as const)('%s', async ([, source, message]) => {
    await expect(compile(source)).rejects.toThrow(message);
    await expect(compile(source)).rejects.toThrow(NAME);
  });
});

describe('a lesson’s text', () => {
  test('gives headings their anchors and drops the comment', async () => {
    const code = await compile('## Two slides {/* two-slides: F04 */}');
    expect(code).toContain('id: "two-slides"');
    expect(code).not.toContain('F04');
  });

  test('puts a claim into one box with the paragraph before it', async () => {
    const code = await compile('A paragraph.\n\n<Claim id="M05" />\n\nAnother.');
    expect(code.match(/beside/g)).toHaveLength(1);
    expect(code.indexOf('A paragraph')).toBeLessThan(code.indexOf('M05'));
    expect(code.indexOf('beside')).toBeLessThan(code.indexOf('A paragraph'));
  });

  test('turns formulas into <Tex>', async () => {
    const code = await compile('Inline $r^t$.\n\n$$\n\\frac{1}{1-r}\n$$');
    expect(code).toContain('of: "r^t"');
    expect(code).toContain('\\\\frac{1}{1-r}');
  });

  test('makes links relative, so that they hold under any base path', async () => {
    expect(await compile('[x](/lessons/five-percent/#fall)')).toContain('"../five-percent/#fall"');
  });
});
