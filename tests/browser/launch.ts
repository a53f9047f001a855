/**
 * Finds a browser for the tests: the one that CHROME_PATH names, one that is installed, or on
 * Linux (x64) the one that an npm package carries with its libraries (CHROME_PATH=carried
 * takes it at once).
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

export interface Found {
  readonly path: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const house = fileURLToPath(new URL('../..', import.meta.url));

const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** undefined: this machine has no browser, and none can be carried to it. */
export async function findBrowser(): Promise<Found | undefined> {
  const wish = process.env['CHROME_PATH'];
  const path = wish === 'carried' ? undefined : wish || installed();
  if (path) return { path, args: FLAGS, env: {} };
  return process.platform === 'linux' && process.arch === 'x64' ? carried() : undefined;
}

export function launch({ path, args, env }: Found): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [...args],
    env: { ...process.env, ...env } as Record<string, string>,
  });
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...places, ...(process.platform === 'darwin' ? MAC : [])].find((path) =>
    existsSync(path),
  );
}

/** Unpacked once, below .cache: the package's own place, /tmp, keeps a half-written file for good. */
async function carried(): Promise<Found> {
  const archive = join(house, 'node_modules/@sparticuz/chromium/bin');
  const home = join(house, '.cache/chromium');
  const stamp = join(home, 'unpacked');
  if (!existsSync(stamp)) {
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    await unpack(
      ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((name) => join(archive, name)),
      home,
    );
    writeFileSync(join(home, 'fonts.conf'), fontList(join(home, 'fonts')));
    writeFileSync(stamp, '');
  }
  return {
    path: join(home, 'chromium'),
    args: [...FLAGS, '--no-zygote'],
    env: {
      LD_LIBRARY_PATH: join(home, 'al2023/lib'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  };
}

/** The package unpacks to the folder for temporary files, whatever that is at the time. */
async function unpack(files: readonly string[], target: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const usual = process.env['TMPDIR'];
  process.env['TMPDIR'] = target;
  try {
    await Promise.all(files.map((file) => inflate(file)));
  } finally {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
  }
}

function fontList(carriedFonts: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${carriedFonts}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${carriedFonts}-cache</cachedir>
</fontconfig>
`;
}
