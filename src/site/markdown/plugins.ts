/**
 * What our Markdown means beyond the standard: marked headings, formulas, claims
 * beside their paragraph, links by place in the site. A slip fails the build
 * with the name of the file.
 */
import { existsSync, readdirSync } from 'node:fs';
import type { MdastPluginDefinition } from 'satteri';
import { relativeLink } from './links.ts';
import { findMark } from './sections.ts';

const tagNames = readdirSync(new URL('../tags/', import.meta.url))
  .filter((file) => file.endsWith('.astro'))
  .map((file) => file.replace('.astro', ''));

/** Our own marks that are no tags of a writer's. */
const inserted = ['div'];

interface Place {
  readonly fileURL: URL | undefined;
}

function slip({ fileURL }: Place, what: string): Error {
  return new Error(`${fileURL?.pathname ?? 'a lesson'}: ${what}`);
}

/** `## Title {/* anchor: rows *\/}` → a heading with that id. */
const headingMarks: MdastPluginDefinition = {
  name: 'heading-marks',
  heading(node, context) {
    if (node.depth !== 2) return;
    const last = node.children.at(-1);
    const mark = last?.type === 'mdxTextExpression' ? findMark(last.value) : undefined;
    if (!last || !mark) {
      const title = context.textContent(node);
      throw slip(context, `the heading “${title}” lacks its mark {/* anchor: rows */}`);
    }
    context.removeNode(last);
    context.setProperty(node, 'data', { hProperties: { id: mark.anchor } });
  },
};

/** Only tags of src/site/tags may stand in a text. */
const knownTags: MdastPluginDefinition = {
  name: 'known-tags',
  mdxJsxFlowElement: (node, context) => requireKnown(node.name, context),
  mdxJsxTextElement: (node, context) => requireKnown(node.name, context),
};

function requireKnown(name: string | null, place: Place): void {
  if (name === null || tagNames.includes(name) || inserted.includes(name)) return;
  throw slip(place, `there is no tag <${name}>; there are ${tagNames.join(', ')}`);
}

/** Links by place: `/lessons/<slug>/`, `/glossary/#key`, `#anchor`; checked, then made relative. */
const links: MdastPluginDefinition = {
  name: 'links',
  link(node, context) {
    const found = relativeLink(node.url, {
      source: context.source,
      lessonExists: (slug) =>
        context.fileURL !== undefined && existsSync(new URL(`../${slug}/`, context.fileURL)),
    });
    if ('trouble' in found) throw slip(context, found.trouble);
    context.setProperty(node, 'url', found.url);
  },
};

/** Claims stand beside the block before them: both go into one box. */
const claimsBeside: MdastPluginDefinition = {
  name: 'claims-beside',
  mdxJsxFlowElement(node, context) {
    if (node.name !== 'Claim') return;
    const siblings = context.parent(node).children;
    const at = context.indexOf(node) ?? 0;
    const before = siblings[at - 1];
    if (!before || (before.type === 'mdxJsxFlowElement' && before.name === 'Claim')) {
      throw slip(context, 'a claim stands right after the one block it bears on');
    }
    context.removeNode(node);
    context.wrapNode(before, {
      type: 'mdxJsxFlowElement',
      name: 'div',
      attributes: [{ type: 'mdxJsxAttribute', name: 'class', value: 'beside' }],
      children: [
        {
          type: 'mdxJsxFlowElement',
          name: 'Claim',
          attributes: [...node.attributes],
          children: [],
        },
      ],
    });
  },
};

/** `$…$` and `$$…$$` → the tag <Tex>, which renders MathML at build. */
const formulas: MdastPluginDefinition = {
  name: 'formulas',
  inlineMath: (node) => ({
    type: 'mdxJsxTextElement',
    name: 'Tex',
    attributes: [{ type: 'mdxJsxAttribute', name: 'of', value: node.value }],
    children: [],
  }),
  math: (node) => ({
    type: 'mdxJsxFlowElement',
    name: 'Tex',
    attributes: [
      { type: 'mdxJsxAttribute', name: 'of', value: node.value },
      { type: 'mdxJsxAttribute', name: 'display', value: null },
    ],
    children: [],
  }),
};

export const plugins = [headingMarks, knownTags, links, claimsBeside, formulas];
