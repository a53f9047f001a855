/**
 * A picture as a file of its own: every drawing in it at its place, sizes in
 * pixels, styles written out, title and address inside.
 */
const SVG = 'http://www.w3.org/2000/svg';

/**
 * What a mark may be styled with; written out as attributes, because the file has no style sheet
 * and the page's policy refuses `style`.
 */
const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'opacity',
  'stop-color',
  'stop-opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'transform',
  'paint-order',
  'vector-effect',
] as const;

/** Room around the picture, in pixels; the title stands above it. */
const MARGIN = 24;
const HEAD = 48;

export interface Labels {
  readonly title: string;
  readonly description: string;
  readonly address: string;
}

const DRAWINGS = 'svg:is([role="img"], [data-drawing])';
const CAPTIONS = '[data-caption]';

/** All drawings and captions of a picture, as one SVG document. */
export function standalone(picture: HTMLElement, labels: Labels): string {
  const parts = [...picture.querySelectorAll(`${DRAWINGS}, ${CAPTIONS}`)].map((part) =>
    part.getBoundingClientRect(),
  );
  const frame = picture.getBoundingClientRect();
  const top = Math.min(...parts.map((box) => box.top));
  const bottom = Math.max(...parts.map((box) => box.bottom));
  const { color, fontFamily, fontSize } = getComputedStyle(picture);
  const width = Math.round(frame.width) + 2 * MARGIN;
  const height = Math.round(bottom - top) + HEAD + 2 * MARGIN;
  const place = (node: Element) => {
    const box = node.getBoundingClientRect();
    return { x: box.left - frame.left + MARGIN, y: box.top - top + HEAD, box };
  };
  const drawings = [...picture.querySelectorAll<SVGSVGElement>(DRAWINGS)].map((drawing) => {
    const { x, y, box } = place(drawing);
    const copy = drawing.cloneNode(true) as SVGSVGElement;
    writeStyles(drawing, copy);
    set(copy, { x, y, width: box.width, height: box.height, overflow: 'visible' });
    return copy;
  });
  const captions = [...picture.querySelectorAll<HTMLElement>(CAPTIONS)].map((caption) => {
    const { x, y, box } = place(caption);
    const style = getComputedStyle(caption);
    const { anchor, shift } = alignment(style.textAlign);
    return element('text', caption.textContent.trim(), {
      x: x + shift * box.width,
      y: y + box.height * 0.75,
      fill: style.color,
      'text-anchor': anchor,
      'font-family': style.fontFamily,
      'font-size': style.fontSize,
      'font-weight': style.fontWeight,
    });
  });
  const file = element('svg', '', {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
  });
  file.append(
    element('title', labels.title),
    element('desc', `${labels.description} ${labels.address}`),
    element('rect', '', { width, height, fill: background(picture) }),
    element('text', labels.title, {
      x: MARGIN,
      y: 28,
      fill: color,
      'font-family': fontFamily,
      'font-size': fontSize,
      'font-weight': 600,
    }),
    ...drawings,
    ...captions,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(file)}\n`;
}

/** Where in its box a caption stands: its anchor, and the share of the box's width. */
function alignment(align: string): { anchor: string; shift: number } {
  if (align === 'end' || align === 'right') return { anchor: 'end', shift: 1 };
  return align === 'center' ? { anchor: 'middle', shift: 0.5 } : { anchor: 'start', shift: 0 };
}

/** Copies the computed styles of a drawing's marks onto its twin; what is not shown is left out. */
function writeStyles(from: Element, to: Element): void {
  to.removeAttribute('class');
  [...from.children].forEach((child, index) => {
    const twin = to.children[index]!;
    const computed = getComputedStyle(child);
    if (computed.display === 'none') {
      twin.setAttribute('display', 'none');
      return;
    }
    if (child instanceof SVGElement && !(child instanceof SVGSVGElement)) {
      for (const name of STYLES) {
        const value = computed.getPropertyValue(name);
        if (name !== 'transform' || value !== 'none') twin.setAttribute(name, value);
      }
    }
    writeStyles(child, twin);
  });
}

/** The first background behind the picture that is not transparent. */
function background(node: Element | null): string {
  for (let at = node; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
  }
  return 'white';
}

function element(
  name: string,
  content: string,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElement {
  const node = document.createElementNS(SVG, name);
  node.textContent = content;
  set(node, attributes);
  return node;
}

function set(node: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    node.setAttribute(
      name,
      String(typeof value === 'number' ? Math.round(value * 10) / 10 : value),
    );
  }
}
