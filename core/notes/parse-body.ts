import type { BodyBlock, NoteBody, TextRun } from './body.ts';
import { MAX_DEPTH } from './content-schema.ts';
import { listOf, members, oneOf, text, type Parser } from './parsers.ts';

const parseRun: Parser<TextRun> = (value) => {
  const all = members(value, ['text', 'bold', 'italic']);
  const words = text(all?.text);
  if (words === undefined || typeof all?.bold !== 'boolean' || typeof all.italic !== 'boolean')
    return undefined;
  return { text: words, bold: all.bold, italic: all.italic };
};

const level: Parser<1 | 2 | 3> = (value) => ([1, 2, 3] as const).find((each) => each === value);
const listKind = oneOf(['bullet-list', 'ordered-list'] as const);

function parseBlock(value: unknown, depth: number): BodyBlock | undefined {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null || !('kind' in value))
    return undefined;
  switch (value.kind) {
    case 'paragraph': {
      const runs = listOf(parseRun)(members(value, ['kind', 'runs'])?.runs);
      return runs === undefined ? undefined : { kind: 'paragraph', runs };
    }
    case 'heading': {
      const all = members(value, ['kind', 'level', 'runs']);
      const [runs, height] = [listOf(parseRun)(all?.runs), level(all?.level)];
      return runs === undefined || height === undefined
        ? undefined
        : { kind: 'heading', level: height, runs };
    }
    case 'quotation': {
      const blocks = blocksOf(depth + 1)(members(value, ['kind', 'blocks'])?.blocks);
      return blocks === undefined ? undefined : { kind: 'quotation', blocks };
    }
    case 'bullet-list':
    case 'ordered-list': {
      const items = listOf(blocksOf(depth + 1))(members(value, ['kind', 'items'])?.items);
      const kind = listKind(value.kind);
      return items === undefined || kind === undefined ? undefined : { kind, items };
    }
    case 'unknown': {
      const words = text(members(value, ['kind', 'text'])?.text);
      return words === undefined ? undefined : { kind: 'unknown', text: words };
    }
    default:
      return undefined;
  }
}

const blocksOf = (depth: number): Parser<NoteBody> => listOf<BodyBlock>((value) => parseBlock(value, depth));

/** Takes a value for the text of a note as a plain tree; undefined when any part of it is not that. */
export const parseBody: Parser<NoteBody> = blocksOf(1);
