/** Values that readers of numbers must survive. */
const VALUES = ['-1', '0', '99999999', 'A', '', '2147483648', 'NaN'];

/** Damages marked-up text in one of five ways: a character, a cut, an attribute's value, a tag, a passage said again. */
export function mutateMarkup(xml: string, next: (limit: number) => number): string {
  const at = next(xml.length);
  const cuts = [...xml.matchAll(/"[^"]*"/g)];
  const value = cuts[next(cuts.length)];
  const tags = [...xml.matchAll(/<[^!?][^>]*>/g)];
  const tag = tags[next(tags.length)];
  switch (next(5)) {
    case 0:
      return xml.slice(0, at) + String.fromCharCode(next(256)) + xml.slice(at + 1);
    case 1:
      return xml.slice(0, at) + xml.slice(at + next(60));
    case 2:
      return value
        ? `${xml.slice(0, value.index)}"${VALUES[next(VALUES.length)] ?? ''}"${xml.slice(value.index + value[0].length)}`
        : xml;
    case 3:
      return tag ? xml.slice(0, tag.index) + xml.slice(tag.index + tag[0].length) : xml;
    default:
      return xml.slice(0, at) + xml.slice(Math.max(0, at - next(300)));
  }
}

/** Signs that mean something to one reader or another. */
const SIGNS = [
  ...[
    '\n',
    '\n\n',
    '\t',
    ' ',
    '    ',
    '#',
    '>',
    '|',
    '|---|',
    '```',
    '[^1]',
    '[^1]: ',
    '- ',
    '1. ',
    '(a) ',
    '*',
    '_',
  ],
  ...[
    '\\',
    '](',
    '![',
    '<',
    '</',
    '&',
    '&#0;',
    '"',
    '\u0000',
    '\ufeff',
    '\u202e',
    '\u0301',
    '第',
    '条',
    'المادة ',
    '\ud800',
  ],
];

/** Damages plain text: characters, cuts, passages moved or said many times, signs where they do not belong. */
export function mutateText(text: string, next: (limit: number) => number): string {
  let damaged = text;
  for (let left = 1 + next(8); left > 0; left -= 1) {
    const at = next(damaged.length + 1);
    const from = next(damaged.length + 1);
    const passage = damaged.slice(from, from + next(200));
    const sign = SIGNS[next(SIGNS.length)] ?? '';
    const put = [sign, passage, sign.repeat(next(400)), passage.repeat(next(6)), ''][next(5)] ?? '';
    damaged = damaged.slice(0, at) + put + damaged.slice(at + (next(3) === 0 ? next(80) : 0));
  }
  return damaged;
}
