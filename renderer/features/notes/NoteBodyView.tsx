import { createElement, type ReactNode } from 'react';
import { assertNever } from '#core/base/assert-never.ts';
import type { BodyBlock, NoteBody, TextRun } from '#core/notes/body.ts';
import styles from './NoteBody.module.css';

function Run({ text, bold, italic }: TextRun): ReactNode {
  const slanted = italic ? <em>{text}</em> : text;
  return bold ? <strong>{slanted}</strong> : slanted;
}

const Runs = ({ runs }: { readonly runs: readonly TextRun[] }): ReactNode =>
  // Runs have no names of their own; they are drawn anew whenever the text changes.
  runs.map((run, index) => <Run key={index} {...run} />);

const Blocks = ({ blocks }: { readonly blocks: readonly BodyBlock[] }): ReactNode =>
  blocks.map((block, index) => <Block key={index} block={block} />);

function Block({ block }: { readonly block: BodyBlock }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case 'heading':
      return createElement(`h${String(block.level)}`, null, <Runs runs={block.runs} />);
    case 'quotation':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'bullet-list':
    case 'ordered-list':
      return createElement(
        block.kind === 'bullet-list' ? 'ul' : 'ol',
        null,
        block.items.map((item, index) => (
          <li key={index}>
            <Blocks blocks={item} />
          </li>
        )),
      );
    case 'unknown':
      return <p className={styles.unknown}>{block.text}</p>;
    default:
      return assertNever(block);
  }
}

/** The text of a note to read: of somebody else, of a newer version, or in the trash. No editor touches it. */
export function NoteBodyView({ body }: { readonly body: NoteBody }) {
  return (
    <div className={styles.text} translate="no">
      <Blocks blocks={body} />
    </div>
  );
}
