/** A picture's SVG painted at twice its size, with its title, description and address in the file. */
import { withTexts } from './png-texts.ts';
import { written, type Labels } from './svg.ts';

const SCALE = 2;

export async function png(file: SVGElement, labels: Labels): Promise<Blob> {
  const fonts = document.createElementNS(file.namespaceURI, 'style');
  fonts.textContent = await fontFaces(file);
  file.prepend(fonts);
  broaden(file);
  const address = URL.createObjectURL(new Blob([written(file)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width * SCALE, image.height * SCALE);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const painted = await canvas.convertToBlob({ type: 'image/png' });
    const bytes = withTexts(new Uint8Array(await painted.arrayBuffer()), {
      Title: labels.title,
      Description: labels.description,
      Source: labels.address,
    });
    return new Blob([bytes], { type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Strokes that do not grow with the picture are made to. */
function broaden(file: SVGElement): void {
  for (const mark of file.querySelectorAll('[vector-effect="non-scaling-stroke"]')) {
    for (const name of ['stroke-width', 'stroke-dasharray']) {
      const given = mark.getAttribute(name) ?? '';
      mark.setAttribute(
        name,
        given.replace(/[\d.]+/g, (length) => String(Number(length) * SCALE)),
      );
    }
  }
}

/** The page's own fonts that the picture names, written out: an image may load nothing. */
async function fontFaces(file: SVGElement): Promise<string> {
  const named = new XMLSerializer().serializeToString(file);
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) =>
      named.includes(style.getPropertyValue('font-family').replace(/["']/g, '')),
    );
  const written = rules.map(async ({ cssText, parentStyleSheet }) => {
    const [whole, path] = /url\(["']?([^"')]+)["']?\)/.exec(cssText) ?? [];
    if (!whole || !path) return '';
    const font = await fetch(new URL(path, parentStyleSheet?.href ?? location.href));
    return cssText.replace(whole, `url(${await dataAddress(await font.blob())})`);
  });
  return (await Promise.all(written)).join('\n');
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
