/** A drawn figure as a file of its own: sizes in pixels, styles written out, title and address inside. */
const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'transform',
  'paint-order',
  'display',
] as const;

export interface Labels {
  readonly title: string;
  readonly description: string;
  readonly address: string;
}

export function standalone(drawing: SVGSVGElement, labels: Labels): string {
  const box = drawing.getBoundingClientRect();
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copyStyles(drawing, copy);
  const [left, top, right, bottom] = [72, 56, 170, 40];
  const width = Math.round(box.width) + left + right;
  const height = Math.round(box.height) + top + bottom;
  copy.removeAttribute('class');
  for (const [name, value] of Object.entries({
    x: left,
    y: top,
    width: Math.round(box.width),
    height: Math.round(box.height),
    overflow: 'visible',
  })) {
    copy.setAttribute(name, String(value));
  }
  const outer = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries({
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
  })) {
    outer.setAttribute(name, String(value));
  }
  const paper = getComputedStyle(drawing).getPropertyValue('--stage') || '#fff';
  outer.append(
    text('title', labels.title),
    text('desc', `${labels.description} ${labels.address}`),
    rect(width, height, getComputedStyle(drawing.closest('.stage') ?? drawing).backgroundColor || paper),
    heading(labels.title, getComputedStyle(drawing).color),
    copy,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(outer)}\n`;
}

function copyStyles(from: Element, to: Element): void {
  const computed = getComputedStyle(from);
  if (from instanceof SVGGraphicsElement && from.tagName !== 'svg') {
    const rules = STYLES.map((name) => [name, computed.getPropertyValue(name)] as const)
      .filter(([, value]) => value !== '' && value !== 'none' && value !== 'normal')
      .map(([name, value]) => `${name}:${value}`);
    if (computed.fill === 'none') rules.push('fill:none');
    if (computed.display === 'none') rules.push('display:none');
    to.setAttribute('style', rules.join(';'));
  }
  to.removeAttribute('class');
  [...from.children].forEach((child, index) => copyStyles(child, to.children[index]!));
}

function text(name: 'title' | 'desc', content: string): Element {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  node.textContent = content;
  return node;
}

function rect(width: number, height: number, fill: string): Element {
  const node = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  node.setAttribute('width', String(width));
  node.setAttribute('height', String(height));
  node.setAttribute('fill', fill);
  return node;
}

function heading(content: string, fill: string): Element {
  const node = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  node.setAttribute('x', '16');
  node.setAttribute('y', '28');
  node.setAttribute('fill', fill);
  node.setAttribute('font-family', 'sans-serif');
  node.setAttribute('font-size', '15');
  node.textContent = content;
  return node;
}
