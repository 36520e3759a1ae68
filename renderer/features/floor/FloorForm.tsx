import { useMemo, useState, type KeyboardEvent } from 'react';
import { FLOOR_ACTS, type FloorAct, type FloorEntry } from '#core/notes/floor-model.ts';
import type { FloorWords } from '#renderer/services/floor-service.ts';
import { useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
import { useMeetingPack, useMeetingRecord } from '#renderer/state/index.ts';
import { Button, SegmentedControl, Select, TextField } from '#renderer/ui/index.ts';
import { readActSign, paragraphByLabel, ACT_SIGNS } from './floor-lines.ts';
import { placeOptions, placeValue, readPlace, type FloorPlace } from './floor-places.ts';
import styles from './Floor.module.css';

const SAID = 'said';

export interface FloorFormProps {
  /** The entry that is written anew; null for a new one. */
  readonly entry: FloorEntry | null;
  /** Where a new one hangs: where the one before did. */
  readonly place: FloorPlace;
  readonly speakers: readonly string[];
  /** Stores the words, for a new one with the moment at which it was begun; false gives them back to the form. */
  readonly onSave: (words: FloorWords, begunAt: number) => Promise<boolean>;
  readonly onCancel?: () => void;
}

/** One intervention: who, what it does, in what words, about what. Enter stores it from every field. */
export function FloorForm({ entry, place, speakers, onSave, onCancel }: FloorFormProps) {
  const t = useText('floor');
  const common = useText('common');
  const pack = useMeetingPack();
  const { ownQuestions } = useMeetingRecord();
  const language = useLanguage();
  const format = useFormat();
  const [speaker, setSpeaker] = useState(entry?.speaker ?? '');
  const [act, setAct] = useState<FloorAct | null>(entry?.act ?? null);
  const [text, setText] = useState(entry?.text ?? '');
  const [where, setWhere] = useState<FloorPlace>(entry ?? place);
  const [label, setLabel] = useState(entry?.paragraph?.label ?? '');
  const [begunAt, setBegunAt] = useState<number | null>(entry?.at ?? null);
  const options = useMemo(
    () => placeOptions(pack, ownQuestions, language, t('place.meeting')),
    [pack, ownQuestions, language, t],
  );
  const paragraph = label.trim() === '' ? null : paragraphByLabel(pack, label);
  const isLabelWrong = label.trim() !== '' && paragraph === null;
  const isEmpty = speaker.trim() === '' && text.trim() === '';
  const begin = (): void => setBegunAt((before) => before ?? Date.now());
  const write = (line: string): void => {
    begin();
    const signed = act === null ? readActSign(line) : null;
    if (signed !== null) setAct(signed.act);
    setText(signed?.text ?? line);
  };
  const save = async (): Promise<void> => {
    if (isEmpty || isLabelWrong) return;
    const { item, question } = where;
    const words = { speaker: speaker.trim(), act, text: text.trim(), item, question, paragraph };
    const at = begunAt ?? Date.now();
    // The next one is ready before this one is on the disk.
    if (entry === null) {
      setSpeaker('');
      setAct(null);
      setText('');
      setLabel('');
      setBegunAt(null);
    }
    if ((await onSave(words, at)) || entry !== null) return;
    setSpeaker((now) => (now === '' ? words.speaker : now));
    setText((now) => (now === '' ? words.text : now));
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel?.();
  };
  return (
    <form
      className={styles.form}
      aria-label={entry === null ? t('new') : t('edit')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
        event.currentTarget.querySelector('input')?.focus();
      }}
    >
      <div className={styles.speaker}>
        <TextField
          label={t('speaker')}
          value={speaker}
          suggestions={speakers}
          autoFocus
          onChange={(name) => {
            begin();
            setSpeaker(name);
          }}
          onKeyDown={press}
        />
      </div>
      <div className={styles.words}>
        <TextField
          label={t('words')}
          value={text}
          placeholder={t('wordsHint')}
          onChange={write}
          onKeyDown={press}
        />
      </div>
      <div className={styles.more}>
        <SegmentedControl
          label={t('act.label')}
          value={act ?? SAID}
          options={[
            { value: SAID, label: t('act.said') },
            ...FLOOR_ACTS.map((value) => ({ value, label: `${ACT_SIGNS[value]} ${t(`act.${value}`)}` })),
          ]}
          onChange={(value) => setAct(FLOOR_ACTS.find((each) => each === value) ?? null)}
        />
        <div className={styles.place}>
          <Select
            label={t('place.label')}
            hideLabel
            value={placeValue(where)}
            options={options}
            onChange={(value) => setWhere(readPlace(value))}
          />
        </div>
        <div className={styles.paragraph}>
          <TextField
            label={t('paragraph')}
            hideLabel
            placeholder={t('paragraphHint')}
            value={label}
            onChange={setLabel}
            onKeyDown={press}
            error={isLabelWrong ? t('noParagraph') : undefined}
          />
        </div>
        <Button type="submit" variant="primary" isDisabled={isEmpty || isLabelWrong}>
          {entry === null ? t('add') : common('save')}
        </Button>
        {onCancel && <Button onPress={onCancel}>{common('cancel')}</Button>}
        {begunAt !== null && (
          <span className={styles.begun}>
            {t('begun', { when: format.moment(begunAt, pack.meeting.timeZone, true) })}
          </span>
        )}
      </div>
    </form>
  );
}
