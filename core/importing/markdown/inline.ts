import { parseFragment } from 'parse5';
import type { FootnoteReference } from '#core/documents/document.ts';

const ESCAPE = /\\([!-/:-@[-`{-~])/y;
const FOOTNOTE = /\[\^([^\]\s]+)\]/y;
const LINK = /!?\[([^\]]*)\]\(([^()\s]*(?:\([^()]*\)[^()\s]*)*)(?:\s+"[^"]*")?\)/y;
/** `[text][reference]`, and an address in angle brackets. */
const REFERRED = /!?\[([^\]^][^\]]*)\]\[[^\]]*\]/y;
const ADDRESS = /<((?:https?|mailto|ftp):[^\s<>]+|[^\s<>@]+@[^\s<>@]+)>/y;
const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/iy;
const CODE = /(`+)([^`]+)\1/y;
const TAG = /<\/?(?:b|i|em|strong|u|s|sup|sub|span|br|a)(?:\s[^<>]*)?\/?>/iy;
const STRONG = /(\*{1,3}|_{2,3}|~~)(?=\S)/y;

/** Gives what a character reference of HTML stands for. */
function characterOf(entity: string): string {
  const [node] = parseFragment(entity).childNodes;
  return node && 'value' in node ? node.value : entity;
}

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
    const referred = match(REFERRED) ?? match(ADDRESS);
    const entity = match(ENTITY);
    const code = match(CODE);
    const tag = match(TAG);
    const strong = match(STRONG)?.[1];
    if (escape) text += escape[1] ?? '';
    else if (footnote) footnotes.push({ offset: text.length, footnote: footnote[1] ?? '' });
    else if (link) text += link[1] ?? '';
    else if (referred) text += referred[1] ?? '';
    else if (entity) text += characterOf(entity[0]);
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
      referred?.[0].length ??
      entity?.[0].length ??
      code?.[0].length ??
      tag?.[0].length ??
      1;
  }
  return { text: text.normalize('NFC'), footnotes };
}
