import { writePdf } from './build-pdf.ts';
import { numbersFrom } from './numbers.ts';

const lines = (...texts: readonly string[]) =>
  texts.map((text, index) => ({ text, x: 100, y: 700 - index * 30 }));

/** A file with something of everything, to be damaged. */
const SOUND = writePdf([
  lines('1. The Committee took note.', '第一条 用语和范围', 'المادة 1'),
  lines('Annex', 'Second page.'),
  [],
]);

/** A PDF that was cut off, or some of whose bytes are others. Its streams are not compressed, so that what is in them is damaged too. */
export function mutatedPdf(seed: number): Uint8Array {
  const next = numbersFrom(seed);
  const bytes = next(4) === 0 ? SOUND.slice(0, 1 + next(SOUND.length)) : SOUND.slice();
  for (let left = 1 + next(12); left > 0; left -= 1) bytes[next(bytes.length)] = next(256);
  return bytes;
}
