/**
 * Places for a flow from left to right: d3-sankey, which only those who call `placeFlow` load. The
 * order of the nodes is the order given, so that nothing changes places while a number moves.
 */
import { sankey, type SankeyLink, type SankeyNode } from 'd3-sankey';
import { known } from './frame.svelte.ts';

export interface FlowNode {
  readonly name: string;
  /** Counted from the left; by its longest way from a source unless given. */
  readonly column?: number | undefined;
}

export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly value: number | null;
}

/** All lengths in shares of the picture, from the top left. */
export interface PlacedFlow {
  readonly boxes: readonly {
    readonly name: string;
    readonly value: number;
    readonly column: number;
    readonly x: readonly [number, number];
    readonly y: readonly [number, number];
  }[];
  readonly bands: readonly {
    readonly from: string;
    readonly to: string;
    readonly value: number;
    readonly x: readonly [number, number];
    /** Top and bottom where it leaves and where it arrives. */
    readonly leaves: readonly [number, number];
    readonly arrives: readonly [number, number];
  }[];
}

type Node = SankeyNode<FlowNode, object> & { readonly layer?: number };
type Link = SankeyLink<FlowNode, object>;

/**
 * @throws {RangeError} when a link names no node, or its value is negative.
 * @throws {Error} when the links go round in a circle.
 */
export function placeFlow(
  nodes: readonly FlowNode[],
  links: readonly FlowLink[],
  { width = 0.025, gap = 0.06 }: { readonly width?: number; readonly gap?: number } = {},
): PlacedFlow {
  const names = new Set(nodes.map(({ name }) => name));
  for (const { from, to, value } of links) {
    for (const name of [from, to]) {
      if (!names.has(name)) throw new RangeError(`flow has no node “${name}”`);
    }
    if (known(value) && value < 0) {
      throw new RangeError(`flow from ${from} to ${to} is ${value}: it must be at least 0`);
    }
  }
  const drawn = links.flatMap(({ from, to, value }) =>
    known(value) && value > 0 ? [{ source: from, target: to, value }] : [],
  );
  if (drawn.length === 0) return { boxes: [], bands: [] };
  const used = new Set(drawn.flatMap(({ source, target }) => [source, target]));
  const layout = sankey<FlowNode, object>()
    .nodeId(({ name }) => name)
    .nodeAlign((node) => node.column ?? node.depth ?? 0)
    .nodeSort(null)
    .nodeWidth(width)
    .nodePadding(gap)
    .extent([
      [0, 0],
      [1, 1],
    ]);
  const placed = layout({
    nodes: nodes.filter(({ name }) => used.has(name)).map((node) => ({ ...node })),
    links: drawn.map((link) => ({ ...link })),
  });
  return { boxes: placed.nodes.map(box), bands: placed.links.map(band) };
}

function box(node: Node): PlacedFlow['boxes'][number] {
  return {
    name: node.name,
    value: node.value!,
    column: node.layer!,
    x: [node.x0!, node.x1!],
    y: [node.y0!, node.y1!],
  };
}

function band(link: Link): PlacedFlow['bands'][number] {
  const [source, target] = [link.source as Node, link.target as Node];
  const half = link.width! / 2;
  return {
    from: source.name,
    to: target.name,
    value: link.value,
    x: [source.x1!, target.x0!],
    leaves: [link.y0! - half, link.y0! + half],
    arrives: [link.y1! - half, link.y1! + half],
  };
}
