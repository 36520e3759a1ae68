import type { BlockContent, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { BodyBlock, NoteBody, TextRun } from '#core/notes/body.ts';
import { joinRuns } from '#core/notes/join-runs.ts';
import { MAX_DEPTH } from '#core/notes/content-schema.ts';

const textOf = ({ text, bold, italic }: TextRun): PhrasingContent => {
  const plain: PhrasingContent = { type: 'text', value: text };
  const slanted: PhrasingContent = italic ? { type: 'emphasis', children: [plain] } : plain;
  return bold ? { type: 'strong', children: [slanted] } : slanted;
};

const phrases = (runs: readonly TextRun[]): PhrasingContent[] =>
  runs.filter(({ text }) => text !== '').map(textOf);

const items = (list: readonly NoteBody[]): ListItem[] =>
  list.map((blocks) => ({ type: 'listItem', spread: false, children: blocks.map(nodeOf) }));

function nodeOf(block: BodyBlock): BlockContent {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', children: phrases(block.runs) };
    case 'heading':
      return { type: 'heading', depth: block.level, children: phrases(block.runs) };
    case 'quotation':
      return { type: 'blockquote', children: block.blocks.map(nodeOf) };
    case 'bullet-list':
      return { type: 'list', ordered: false, spread: false, children: items(block.items) };
    case 'ordered-list':
      return { type: 'list', ordered: true, start: 1, spread: false, children: items(block.items) };
    case 'unknown':
      return { type: 'paragraph', children: [{ type: 'text', value: block.text }] };
  }
}

/** Gives the text of a note as CommonMark. Empty paragraphs, for which Markdown has no form, are not in it. */
export function bodyToMarkdown(body: NoteBody): string {
  const root: Root = { type: 'root', children: body.map(nodeOf) };
  return toMarkdown(root, { bullet: '-', emphasis: '_', listItemIndent: 'one' });
}

interface Marks {
  readonly bold: boolean;
  readonly italic: boolean;
}

const PLAIN: Marks = { bold: false, italic: false };

/** Takes the words of a line with the marks that a note knows; of a link its words and, where it says more, its address. */
function runsOf(nodes: readonly PhrasingContent[], marks: Marks): readonly TextRun[] {
  return nodes.flatMap((node): readonly TextRun[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'html':
        return [{ text: node.value, ...marks }];
      case 'strong':
        return runsOf(node.children, { ...marks, bold: true });
      case 'emphasis':
        return runsOf(node.children, { ...marks, italic: true });
      case 'break':
        return [{ text: '\n', ...marks }];
      case 'link': {
        const words = runsOf(node.children, marks);
        const isNamed = words.map(({ text }) => text).join('') !== node.url;
        return isNamed ? [...words, { text: ` <${node.url}>`, ...marks }] : words;
      }
      case 'image':
      case 'imageReference':
        return [{ text: node.alt ?? '', ...marks }];
      case 'linkReference':
      case 'delete':
        return runsOf(node.children, marks);
      case 'footnoteReference':
        return [{ text: `[${node.label ?? node.identifier}]`, ...marks }];
    }
  });
}

const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', runs: joinRuns([{ text, ...PLAIN }]) });

function headingLevel(depth: number): 1 | 2 | 3 {
  if (depth === 1 || depth === 2) return depth;
  return 3;
}

/** An item begins with a paragraph: the editor knows no other. */
function itemOf({ children }: ListItem, depth: number): NoteBody {
  const blocks = blocksOf(children, depth);
  return blocks[0]?.kind === 'paragraph' ? blocks : [{ kind: 'paragraph', runs: [] }, ...blocks];
}

function blocksOf(nodes: readonly RootContent[], depth: number): NoteBody {
  return nodes.flatMap((node): NoteBody => {
    if (depth > MAX_DEPTH) return [];
    switch (node.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', runs: joinRuns(runsOf((node satisfies Paragraph).children, PLAIN)) }];
      case 'heading':
        return [
          {
            kind: 'heading',
            level: headingLevel(node.depth),
            runs: joinRuns(runsOf(node.children, PLAIN)),
          },
        ];
      case 'blockquote':
        return [{ kind: 'quotation', blocks: blocksOf(node.children, depth + 1) }];
      case 'list': {
        const list = node.children.map((item) => itemOf(item, depth + 2));
        return [{ kind: node.ordered === true ? 'ordered-list' : 'bullet-list', items: list }];
      }
      case 'code':
      case 'html':
        return [paragraph(node.value)];
      case 'definition':
        return [paragraph(`[${node.label ?? node.identifier}]: ${node.url}`)];
      default:
        return [];
    }
  });
}

/**
 * Reads CommonMark as the text of a note. What a note has no form for becomes plain words: code and HTML as they are
 * written, pictures by their description; rules between parts are left out.
 */
export function bodyFromMarkdown(text: string): NoteBody {
  return blocksOf(fromMarkdown(text).children, 1);
}
