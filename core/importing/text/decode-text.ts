/** A text as it was read from bytes. */
export interface DecodedText {
  readonly text: string;
  /** Name of the encoding, as decoders know it. */
  readonly encoding: string;
  /** True when nothing but the letters that come out speaks for the encoding. */
  readonly isGuessed: boolean;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Refused bytes are the answer that is asked for here: this encoding it is not.
    return null;
  }
}

const begins = (bytes: Uint8Array, ...marks: readonly number[]): boolean =>
  marks.every((mark, at) => bytes[at] === mark);

/** UTF-16 without a mark: every other byte of Latin text is zero. */
function looksUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  });
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.05 ? 'utf-16be' : null;
}

/** One-byte encodings with the letters that text in them mostly has. */
const SINGLE: readonly { readonly encoding: string; readonly letters: RegExp }[] = [
  { encoding: 'windows-1256', letters: /[\u0621-\u064a]/g },
  { encoding: 'windows-1251', letters: /[а-яё]/g },
];

/** A few of the most frequent Han characters: other scripts misread as GB 18030 give rare ones. */
const FREQUENT = /[的一是在不了有和人这中大为上个国以要时来用生到地于出就分对成会可主发年规定应第条]/gu;

function looksChinese(text: string): boolean {
  const high = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const han = text.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—·]/gu)?.length ?? 0;
  return han > high * 0.9 && (text.match(FREQUENT)?.length ?? 0) > high * 0.06;
}

/** Decodes the bytes of a text file: by its byte order mark, as UTF-8, else by the likeliest older encoding. Never fails. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const sure = (text: string, encoding: string): DecodedText => ({
    text: text.replace(/^\ufeff/, ''),
    encoding,
    isGuessed: false,
  });
  if (begins(bytes, 0xff, 0xfe)) return sure(new TextDecoder('utf-16le').decode(bytes), 'utf-16le');
  if (begins(bytes, 0xfe, 0xff)) return sure(new TextDecoder('utf-16be').decode(bytes), 'utf-16be');
  const wide = looksUtf16(bytes);
  if (wide !== null) return sure(new TextDecoder(wide).decode(bytes), wide);
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return sure(utf8, 'utf-8');
  const guessed = (text: string, encoding: string): DecodedText => ({ text, encoding, isGuessed: true });
  const chinese = tryDecode(bytes, 'gb18030');
  if (chinese !== null && looksChinese(chinese)) return guessed(chinese, 'gb18030');
  const latin = new TextDecoder('windows-1252').decode(bytes);
  const high = latin.match(/[\u0080-\uffff]/g)?.length ?? 0;
  const letters = latin.match(/[a-z]/gi)?.length ?? 0;
  // Accents are rare among Latin letters; where most letters lie above 127, the script is another.
  if (high > letters / 2) {
    const [best] = SINGLE.map(({ encoding, letters: own }) => {
      const text = new TextDecoder(encoding).decode(bytes);
      return { encoding, text, found: text.match(own)?.length ?? 0 };
    }).toSorted((a, b) => b.found - a.found);
    if (best && best.found > high / 2) return guessed(best.text, best.encoding);
  }
  return guessed(latin, 'windows-1252');
}
