import { Resvg } from '@resvg/resvg-js';

const PAPER = '#fbfaf7';
const INK = '#1d5c8f';

/** The part of an icon that every system's mask leaves, as a share of its side; the rest is paper around the drawing. */
const SAFE = 0.62;

/** A picture of the app that the build draws: `maskable` ones are cut to the system's own shape. */
interface AppIcon {
  readonly file: string;
  readonly size: number;
  readonly purpose: 'any' | 'maskable';
}

const ICONS: readonly AppIcon[] = [
  { file: 'icon-192.png', size: 192, purpose: 'any' },
  { file: 'icon-512.png', size: 512, purpose: 'any' },
  { file: 'icon-maskable-512.png', size: 512, purpose: 'maskable' },
];

/** Gives what a browser needs to install the site, with addresses that hold under any folder of a host. */
export function webManifest(): string {
  const binary = 'application/octet-stream';
  return JSON.stringify({
    id: './',
    name: 'Attaché',
    short_name: 'Attaché',
    description: 'A delegation’s offline briefcase for an international meeting',
    lang: 'en',
    dir: 'ltr',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: PAPER,
    theme_color: INK,
    icons: ICONS.map(({ file, size, purpose }) => ({
      src: file,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
    file_handlers: [{ action: './', accept: { [binary]: ['.mpack', '.attache', '.attache-contact'] } }],
    // A file that is opened goes to the window that is there: a second one would be a second editor of the same notes.
    launch_handler: { client_mode: ['focus-existing', 'auto'] },
  });
}

/** Sets a drawing in the middle of a square of paper that a mask may cut. */
function padded(svg: string): string {
  const side = 32 / SAFE;
  const inset = (side - 32) / 2;
  const drawing = svg.replace('<svg ', `<svg x="${inset}" y="${inset}" width="32" height="32" `);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><rect width="${side}" height="${side}" fill="${PAPER}"/>${drawing}</svg>`;
}

/** Draws the icons of the manifest from the app's one drawing. Gives PNG files by name. */
export function drawIcons(svg: string): ReadonlyMap<string, Uint8Array> {
  return new Map(
    ICONS.map(({ file, size, purpose }) => {
      const drawing = purpose === 'maskable' ? padded(svg) : svg;
      return [file, new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render().asPng()];
    }),
  );
}
