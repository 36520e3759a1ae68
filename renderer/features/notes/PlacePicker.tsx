import { useMemo, useState } from 'react';
import type { Anchor, AnchorLevel } from '#core/anchoring/anchor.ts';
import { paragraphAnchor } from '#core/anchoring/paragraph-anchor.ts';
import { pickVersion } from '#core/pack/lookup.ts';
import type { MeetingPack, PackDocument } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { fold } from '#core/search/fold.ts';
import { useLanguage, useText } from '#renderer/i18n/index.ts';
import { useMeetingPack } from '#renderer/state/index.ts';
import { Palette, type PaletteGroup } from '#renderer/ui/index.ts';
import { entriesOf, entryChoice, paragraphChoice, type Choice } from './place-choices.ts';
import styles from './PlaceQueue.module.css';

/** As many as a person looks through before typing more. */
const MOST = 40;
const MOST_UNITS = 140;

export interface PlacePickerProps {
  readonly anchor: Anchor;
  readonly level: Exclude<AnchorLevel, 'quotation'>;
  readonly onChoose: (next: Anchor) => void;
  readonly onClose: () => void;
}

/** Words that all stand in a text, or its number, written in any way that means the same. */
function matcher(query: string): (number: string, text: string) => boolean {
  const words = fold(query).replace(/^¶\s*/u, '').split(/\s+/u).filter(Boolean);
  return (number, text) => {
    const folded = fold(text);
    return words.every((word) => folded.includes(word) || fold(number) === word);
  };
}

/** The paragraphs of a document that match, in the language in which the note was written where there is one. */
function paragraphsOf(
  document: PackDocument,
  anchor: Anchor,
  language: string,
  query: string,
): readonly Choice[] {
  const read = anchor.paragraph?.quotation?.language ?? anchor.paragraph?.words?.language ?? language;
  const matches = matcher(query);
  return pickVersion(document, read)
    .text.blocks.filter(({ label, text }) => matches(label ?? '', text))
    .slice(0, MOST)
    .map(({ path }) => paragraphChoice(anchor, paragraphAnchor(document, path, null), null));
}

function groupsOf(
  pack: MeetingPack,
  { anchor, level }: Pick<PlacePickerProps, 'anchor' | 'level'>,
  language: string,
  query: string,
  title: string,
): readonly { readonly id: string; readonly title: string; readonly choices: readonly Choice[] }[] {
  if (level !== 'paragraph') {
    const matches = matcher(query);
    const choices = entriesOf(pack, level)
      .map((entry) => entryChoice(anchor, level, entry, language, null))
      .filter(({ name, text }) => matches(name, text));
    return [{ id: level, title, choices }];
  }
  const own = anchor.paragraph?.document;
  const first = pack.documents.filter(({ id }) => id === own);
  const others = pack.documents.filter(({ id }) => id !== own);
  let room = MOST;
  return [...first, ...others].flatMap((document) => {
    if (room <= 0) return [];
    const choices = paragraphsOf(document, anchor, language, query).slice(0, room);
    room -= choices.length;
    const { text } = pickText(document.shortTitle, language);
    return choices.length === 0 ? [] : [{ id: document.id, title: text, choices }];
  });
}

/** Lets a person look for the place of a note among all that the present edition has. */
export function PlacePicker({ anchor, level, onChoose, onClose }: PlacePickerProps) {
  const t = useText('places');
  const common = useText('common');
  const notes = useText('notes');
  const pack = useMeetingPack();
  const language = useLanguage();
  const [query, setQuery] = useState('');
  const found = useMemo(
    () => groupsOf(pack, { anchor, level }, language, query, notes(`level.${level}`)),
    [pack, anchor, level, language, query, notes],
  );
  const all = found.flatMap(({ choices }) => choices);
  const groups = found.map(({ id, title, choices }): PaletteGroup => ({
    id,
    title,
    options: choices.map(({ key, name, text, language: read }) => ({
      id: key,
      content: (
        <span className={styles.option}>
          <b>{name}</b>{' '}
          <bdi lang={read ?? undefined} translate="no">
            {text.slice(0, MOST_UNITS)}
          </bdi>
        </span>
      ),
    })),
  }));
  return (
    <Palette
      label={t('pick')}
      placeholder={t(level === 'paragraph' ? 'pickParagraph' : 'pickEntry')}
      value={query}
      onChange={setQuery}
      groups={groups}
      onChoose={(key) => {
        const chosen = all.find((choice) => choice.key === key)?.anchor;
        if (chosen !== undefined) onChoose(chosen);
      }}
      onClose={onClose}
      closeLabel={common('close')}
      status={all.length === 0 ? t('pickNone') : t('pickCount', { count: all.length })}
    />
  );
}
