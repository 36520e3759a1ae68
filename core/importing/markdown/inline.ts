import type { FootnoteReference } from '#core/documents/document.ts';

const ESCAPE = /\\([!-/:-@[-`{-~])/y;
const FOOTNOTE = /\[\^([^\]\s]+)\]/y;
const LINK = /!?\[([^\]]*)\]\(([^()\s]*(?:\([^()]*\)[^()\s]*)*)(?:\s+"[^"]*")?\)/y;
const CODE = /(`+)([^`]+)\1/y;
const TAG = /<\/?(?:b|i|em|strong|u|s|sup|sub|span|br|a)(?:\s[^<>]*)?\/?>/iy;
const STRONG = /(\*{1,3}|_{2,3}|~~)(?=\S)/y;

/** Takes the marks of Markdown out of a line and gives its text and footnote markers. */
export function readInline(source: string): {
  readonly text: string;
  readonly footnotes: readonly FootnoteReference[];
} {
  const footnotes: FootnoteReference[] = [];
  const open: string[] = [];
  let text = '';
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  while (at < source.length) {
    const closes = open.at(-1);
    if (closes !== undefined && source.startsWith(closes, at) && /\S/.test(source.charAt(at - 1))) {
      open.pop();
      at += closes.length;
      continue;
    }
    const escape = match(ESCAPE);
    const footnote = match(FOOTNOTE);
    const link = match(LINK);
    const code = match(CODE);
    const tag = match(TAG);
    const strong = match(STRONG)?.[1];
    if (escape) text += escape[1] ?? '';
    else if (footnote) footnotes.push({ offset: text.length, footnote: footnote[1] ?? '' });
    else if (link) text += link[1] ?? '';
    else if (code) text += code[2] ?? '';
    else if (tag) text += /^<br/i.test(tag[0]) ? ' ' : '';
    else if (strong !== undefined && source.indexOf(strong, at + strong.length + 1) > 0) {
      open.push(strong);
      at += strong.length;
      continue;
    } else text += source.charAt(at);
    at +=
      escape?.[0].length ??
      footnote?.[0].length ??
      link?.[0].length ??
      code?.[0].length ??
      tag?.[0].length ??
      1;
  }
  return { text: text.normalize('NFC'), footnotes };
}
