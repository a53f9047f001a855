/** What our Markdown means beyond the standard: marked headings and formulas. */
import type { MdastPluginDefinition } from 'satteri';
import { findMark } from './sections.ts';

/** `## Title {/* anchor: rows *\/}` → a heading with that id. */
export const headingMarks: MdastPluginDefinition = {
  name: 'heading-marks',
  heading(node, context) {
    if (context.sourceFormat !== 'mdx' || node.depth !== 2) return;
    const last = node.children.at(-1);
    const mark = last?.type === 'mdxTextExpression' ? findMark(last.value) : undefined;
    if (!last || !mark) {
      throw new Error(
        `${context.fileURL?.pathname}: the heading “${context.textContent(node)}” lacks its mark {/* anchor: rows */}`,
      );
    }
    context.removeNode(last);
    context.setProperty(node, 'data', { hProperties: { id: mark.anchor } });
  },
};

/** `$…$` and `$$…$$` → the tag <Tex>, which renders MathML at build. */
export const formulas: MdastPluginDefinition = {
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
