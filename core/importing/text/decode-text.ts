/** A text as it was read from bytes. */
export interface DecodedText {
  readonly text: string;
  /** Name of the encoding, as decoders know it. */
  readonly encoding: string;
  /** True when nothing but the letters that come out speaks for the encoding. */
  readonly isGuessed: boolean;
}

/** `isPart`: what is cut off at its end is no fault. */
function tryDecode(bytes: Uint8Array, encoding: string, isPart = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isPart });
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

/** An older encoding, and the letters that are frequent in the languages it was made for. */
interface Older {
  readonly encoding: string;
  readonly frequent: RegExp;
  /** Least share of them among what lies above ASCII: other scripts misread give rare letters. */
  readonly least: number;
}

/** Scripts other than Latin, whose letters nearly all lie above ASCII. */
const SCRIPTS: readonly Older[] = [
  {
    encoding: 'gb18030',
    frequent: /[的一是在不了有和人这中大为上个国以要时来用生到地于出就分对成会可主发年规定应第条]/gu,
    least: 0.06,
  },
  {
    encoding: 'big5',
    frequent: /[的一是在不了有和人這中大為上個國以要時來用生到地於出就分對成會可主發年規定應第條]/gu,
    least: 0.06,
  },
  { encoding: 'shift_jis', frequent: /[のにはをたがでてとしれさいるなす]/gu, least: 0.2 },
  { encoding: 'euc-jp', frequent: /[のにはをたがでてとしれさいるなす]/gu, least: 0.2 },
  { encoding: 'euc-kr', frequent: /[이의다에는을하가고로한지기사도은를정]/gu, least: 0.15 },
  { encoding: 'windows-1251', frequent: /[оеаинтсрвл]/gu, least: 0.5 },
  { encoding: 'koi8-r', frequent: /[оеаинтсрвл]/gu, least: 0.5 },
  { encoding: 'windows-1256', frequent: /[اليمنوترةبع]/gu, least: 0.5 },
  { encoding: 'iso-8859-6', frequent: /[اليمنوترةبع]/gu, least: 0.5 },
  { encoding: 'windows-1253', frequent: /[αοιετσνηυρ]/gu, least: 0.5 },
];

/** Latin alphabets: what each has above ASCII, signs among it. The first is taken where none fits better. */
const SIGNS = '’‘“”«»„–—…€§°ºª·';
const LATIN: readonly (readonly [encoding: string, letters: RegExp])[] = [
  ['windows-1252', new RegExp(`[éèàêçôîùûâëïüöäßñáíóúãõœæøåÉÈÀÊÇÔÎÜÖÄÑÁÍÓÚÃÕŒÆØÅ¿¡\u00a0${SIGNS}]`, 'gu')],
  [
    'windows-1250',
    new RegExp(`[ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽăâîşţőűöüä\u00a0${SIGNS}]`, 'gu'),
  ],
  ['windows-1254', new RegExp(`[ğışçöüâîûĞİŞÇÖÜ\u00a0${SIGNS}]`, 'gu')],
];

/** What windows-1252 has where ISO 8859-1 has control characters: Node before 23 reads the one as the other. */
const BETWEEN_80_AND_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const decodeSingle = (bytes: Uint8Array, encoding: string): string => {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252'
    ? text.replace(/[\u0080-\u009f]/g, (each) => BETWEEN_80_AND_9F.charAt(each.charCodeAt(0) - 0x80))
    : text;
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const ABOVE_ASCII = /[^\p{ASCII}]/gu;

/** The script's encoding in which a part of the text reads best; null when it reads as none. */
function guessScript(part: Uint8Array): string | null {
  const [best] = SCRIPTS.flatMap(({ encoding, frequent, least }) => {
    const text = tryDecode(part, encoding, true);
    if (text === null) return [];
    const fit = count(text, frequent) / Math.max(1, count(text, ABOVE_ASCII)) / least;
    return fit > 1 ? [{ encoding, fit }] : [];
  }).toSorted((a, b) => b.fit - a.fit);
  return best?.encoding ?? null;
}

function guessLatin(part: Uint8Array): string {
  const [best] = LATIN.map(([encoding, letters]) => ({
    encoding,
    fit: count(decodeSingle(part, encoding), letters),
  })).toSorted((a, b) => b.fit - a.fit);
  return best?.encoding ?? 'windows-1252';
}

/** As much as tells an encoding, from the first byte above ASCII on. */
const ENOUGH = 65_536;

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
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const part = bytes.subarray(first, first + ENOUGH);
  const high = part.reduce((sum, byte) => sum + (byte > 0x7f ? 1 : 0), 0);
  const letters = part.reduce(
    (sum, byte) => sum + ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a ? 1 : 0),
    0,
  );
  // Accents are rare among Latin letters; where many letters lie above 127, the script is another.
  const encoding = (high > letters / 4 ? guessScript(part) : null) ?? guessLatin(part);
  return { text: decodeSingle(bytes, encoding), encoding, isGuessed: true };
}
