/**
 * A picture as a file of its own: title and description above, every drawing at its place, the address
 * below; sizes in pixels, styles written out.
 */
import { lines } from './lines.ts';
import { backgroundOf, plainColour, writeStyles } from './styles.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Room around the picture, in pixels, and between its parts. */
const MARGIN = 24;
const GAP = 14;

export interface Labels {
  readonly title: string;
  readonly description: string;
  readonly address: string;
}

const DRAWINGS = 'svg:is([role="img"], [data-drawing])';
const CAPTIONS = '[data-caption]';

/** All drawings and captions of a picture, as one SVG element. */
export function standalone(picture: HTMLElement, labels: Labels): SVGElement {
  const parts = [...picture.querySelectorAll(`${DRAWINGS}, ${CAPTIONS}`)]
    .map((part) => part.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
  const frame = picture.getBoundingClientRect();
  const [top, bottom] = [
    Math.min(...parts.map((box) => box.top)),
    Math.max(...parts.map((box) => box.bottom)),
  ];
  const width = Math.round(frame.width) + 2 * MARGIN;
  const { color, fontFamily } = getComputedStyle(picture);
  const [ink, soft] = [plainColour(color), softOf(picture)];
  const inside = width - 2 * MARGIN;
  let y = MARGIN;
  const write = (content: string, size: number, weight: number, fill: string) =>
    lines(content, inside, `${weight} ${size}px ${fontFamily}`).map((line) => {
      y += size * 1.45;
      return element('text', line, {
        x: MARGIN,
        y: y - size * 0.4,
        fill,
        'font-family': fontFamily,
        'font-size': size,
        'font-weight': weight,
      });
    });
  const head = [...write(labels.title, 17, 600, ink), ...write(labels.description, 13.5, 400, ink)];
  y += GAP;
  const place = (box: DOMRect) => ({ x: box.left - frame.left + MARGIN, y: box.top - top + start });
  const start = y;
  // Of a picture that is laid out twice, for a phone and for a wide page, one is hidden.
  const shown = [...picture.querySelectorAll<SVGSVGElement>(DRAWINGS)].filter((drawing) =>
    drawing.checkVisibility(),
  );
  const drawings = shown.map((drawing) => {
    const box = drawing.getBoundingClientRect();
    const copy = drawing.cloneNode(true) as SVGSVGElement;
    writeStyles(drawing, copy);
    set(copy, { ...place(box), width: box.width, height: box.height, overflow: 'visible' });
    return copy;
  });
  const captions = [...picture.querySelectorAll<HTMLElement>(CAPTIONS)].map((caption) =>
    captionText(caption, place(caption.getBoundingClientRect())),
  );
  y += Math.round(bottom - top) + GAP;
  const link = element('a', '', { href: labels.address });
  link.append(...write(labels.address, 12, 400, soft));
  const height = Math.round(y + MARGIN);
  const box = { width, height };
  const file = element('svg', '', { ...box, viewBox: `0 0 ${width} ${height}`, role: 'img' });
  file.append(
    element('title', labels.title),
    element('desc', `${labels.description} ${labels.address}`),
    element('rect', '', { ...box, fill: backgroundOf(picture) }),
    ...head,
    ...drawings,
    ...captions,
    link,
  );
  return file;
}

export function written(file: SVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(file)}\n`;
}

function captionText(caption: HTMLElement, { x, y }: { x: number; y: number }): SVGElement {
  const { width, height } = caption.getBoundingClientRect();
  const style = getComputedStyle(caption);
  const { anchor, shift } = alignment(style.textAlign);
  return element('text', caption.textContent.trim(), {
    x: x + shift * width,
    y: y + height * 0.75,
    fill: plainColour(style.color),
    'text-anchor': anchor,
    'font-family': style.fontFamily,
    'font-size': style.fontSize,
    'font-weight': style.fontWeight,
  });
}

/** Where in its box a caption stands: its anchor, and the share of the box's width. */
function alignment(align: string): { anchor: string; shift: number } {
  if (align === 'end' || align === 'right') return { anchor: 'end', shift: 1 };
  return align === 'center' ? { anchor: 'middle', shift: 0.5 } : { anchor: 'start', shift: 0 };
}

function softOf(picture: HTMLElement): string {
  const caption = picture.querySelector(CAPTIONS) ?? picture;
  return plainColour(getComputedStyle(caption).color);
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
