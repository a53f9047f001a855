/** Computed styles as attributes: a file has no style sheet, and the page's policy refuses `style`. */

/** What a mark may be styled with. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
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
  'dominant-baseline',
  'transform',
  'paint-order',
  'vector-effect',
] as const;

/** A colour as every program reads it: `rgb()` with its opacity, whatever the page writes. */
export function plainColour(colour: string): string {
  if (!/^(?:oklch|oklab|lab|lch|color|hsl)/.test(colour)) return colour;
  let plain = plainly.get(colour);
  if (plain === undefined) {
    const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha = 255] = pen.getImageData(0, 0, 1, 1).data;
    plain = `rgba(${red}, ${green}, ${blue}, ${Math.round((alpha / 255) * 1000) / 1000})`;
    plainly.set(colour, plain);
  }
  return plain;
}
const plainly = new Map<string, string>();

/** Copies the styles of a drawing's marks onto its twin; what is not shown is left out. */
export function writeStyles(from: Element, to: Element): void {
  to.removeAttribute('class');
  [...from.children].forEach((child, index) => {
    const twin = to.children[index]!;
    twin.removeAttribute('style');
    const computed = getComputedStyle(child);
    if (computed.display === 'none') {
      twin.setAttribute('display', 'none');
      return;
    }
    if (child instanceof SVGElement && !(child instanceof SVGSVGElement)) {
      for (const name of STYLES) {
        const value = computed.getPropertyValue(name);
        if (name !== 'transform' || value !== 'none') twin.setAttribute(name, plainColour(value));
      }
    }
    writeStyles(child, twin);
  });
}

/** The first background behind the picture that is not transparent. */
export function backgroundOf(node: Element | null): string {
  for (let at = node; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor !== 'rgba(0, 0, 0, 0)') return plainColour(backgroundColor);
  }
  return 'white';
}
