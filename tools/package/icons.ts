import { Resvg } from '@resvg/resvg-js';

interface Picture {
  readonly size: number;
  readonly png: Buffer;
}

const WINDOWS = [16, 24, 32, 48, 64, 128, 256];
const LINUX = [16, 32, 48, 64, 128, 256, 512];
/** The types of an ICNS file that hold a PNG, with the side of each in pixels. */
const MAC: readonly (readonly [type: string, size: number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** Draws an icon as a square PNG. */
const draw = (svg: string, size: number): Picture => ({
  size,
  png: new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng(),
});

/** Gives pictures as one ICO file: a directory of 16 bytes for each, then their PNGs. */
export function toIco(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    // A side of 256 is written as 0: it has one byte.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** Gives pictures as one ICNS file: each PNG after its type and length, all after the file's own. */
export function toIcns(pictures: readonly (readonly [type: string, png: Buffer])[]): Buffer {
  const block = (type: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  return block('icns', Buffer.concat(pictures.map(([type, png]) => block(type, png))));
}

/** Draws the app's one drawing as each system wants it. Gives files by their place in the folder of icons. */
export function systemIcons(svg: string): ReadonlyMap<string, Buffer> {
  return new Map([
    ['icon.ico', toIco(WINDOWS.map((size) => draw(svg, size)))],
    ['icon.icns', toIcns(MAC.map(([type, size]) => [type, draw(svg, size).png] as const))],
    ...LINUX.map((size) => [`linux/${size}x${size}.png`, draw(svg, size).png] as const),
  ]);
}
