import { useState } from 'react';
import type { MarkPlace } from '#core/importing/structure/model.ts';
import { useText } from '#renderer/i18n/index.ts';
import { Button, Select, TextArea } from '#renderer/ui/index.ts';
import { hostOf, markIn, possibleHosts } from './footnote-place.ts';
import styles from './ParagraphBar.module.css';
import type { ReviewRow } from './review-rows.ts';

export interface NoteFieldsProps {
  readonly rows: readonly ReviewRow[];
  /** Place of the footnote's row. */
  readonly at: number;
  readonly onText: (text: string) => void;
  readonly onMark: (place: MarkPlace) => void;
  /** Asks for the place of the mark in the text. */
  readonly onPlace: () => void;
}

/** As much of a paragraph as it is known by. */
const EXCERPT = 36;

const nameOf = ({ block, shown }: ReviewRow): string =>
  `${block?.label ?? ''} ${shown.slice(0, EXCERPT)}`.trim();

/** What can be said of a footnote alone: its text, what it is of, and where its mark stands. */
export function NoteFields({ rows, at, onText, onMark, onPlace }: NoteFieldsProps) {
  const t = useText('packEditor');
  const row = rows[at];
  const present = row?.shown ?? '';
  const [typed, setTyped] = useState(present);
  const note = row?.decision.note ?? null;
  if (row === undefined || note === null) return null;
  const host = hostOf(rows, note.of);
  const hosts = possibleHosts(rows, at);
  const known = host === undefined || hosts.includes(host) ? hosts : [host, ...hosts];
  return (
    <div className={styles.note}>
      <TextArea
        label={t('review.noteText')}
        rows={2}
        value={typed}
        onChange={setTyped}
        onBlur={() => {
          if (typed.trim() === '') setTyped(present);
          else if (typed !== present) onText(typed);
        }}
      />
      <span className={styles.buttons}>
        <Select
          label={t('review.noteOf')}
          value={host?.key ?? ''}
          options={known.map((each) => ({ value: each.key, label: nameOf(each) }))}
          onChange={(key) => {
            const chosen = known.find((each) => each.key === key);
            if (chosen !== undefined && key !== host?.key) onMark(markIn(chosen, row.decision.label));
          }}
        />
        <Button onPress={onPlace} isDisabled={host === undefined}>
          {t('review.placeMark')}
        </Button>
      </span>
    </div>
  );
}
