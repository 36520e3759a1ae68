import { NOTE_KINDS, PRIORITIES, STANCES, type NoteFields, type Stance } from '#core/notes/model.ts';
import type { OutcomeId } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { useLanguage, useText } from '#renderer/i18n/index.ts';
import type { OpenNote } from '#renderer/services/notes.ts';
import { useMeetingPack } from '#renderer/state/index.ts';
import { Select, StanceMark, TagInput, type SelectOption } from '#renderer/ui/index.ts';
import styles from './NoteEditor.module.css';

const NONE = 'none';

export interface NoteFieldsFormProps {
  readonly open: OpenNote;
  readonly fields: NoteFields;
}

/** What a delegate decides about a note besides its text. Each choice is stored as it is made. */
export function NoteFieldsForm({ open, fields }: NoteFieldsFormProps) {
  const t = useText('notes');
  const common = useText('common');
  const language = useLanguage();
  const { outcomes } = useMeetingPack();
  const { kind, stance, priority, outcome, tags } = fields;
  const stances: readonly SelectOption<Stance | typeof NONE>[] = [
    { value: NONE, label: t('field.noStance') },
    ...STANCES.map((value) => {
      const label = common(`stance.${value}`);
      // Its name stands beside it; said twice, it would be heard twice.
      const mark = (
        <span aria-hidden="true">
          <StanceMark stance={value} label={label} />
        </span>
      );
      return { value, label, mark };
    }),
  ];
  const outcomeOptions: readonly SelectOption<OutcomeId | typeof NONE>[] = [
    { value: NONE, label: t('field.noOutcome') },
    ...outcomes.map(({ id, text }) => {
      const picked = pickText(text, language);
      return { value: id, label: picked.text, lang: picked.language };
    }),
  ];
  return (
    <div className={styles.fields}>
      <Select
        label={t('field.kind')}
        value={kind}
        options={NOTE_KINDS.map((value) => ({ value, label: common(`noteKind.${value}`) }))}
        onChange={(value) => open.set('kind', value)}
      />
      {kind === 'position' && (
        <Select<Stance | typeof NONE>
          label={t('field.stance')}
          value={stance ?? NONE}
          options={stances}
          onChange={(value) => open.set('stance', value === NONE ? null : value)}
        />
      )}
      <Select
        label={t('field.priority')}
        value={priority}
        options={PRIORITIES.map((value) => ({ value, label: common(`priority.${value}`) }))}
        onChange={(value) => open.set('priority', value)}
      />
      {outcomes.length > 0 && (
        <Select<OutcomeId | typeof NONE>
          label={t('field.outcome')}
          value={outcome ?? NONE}
          options={outcomeOptions}
          onChange={(value) => open.set('outcome', value === NONE ? null : value)}
        />
      )}
      <div className={styles.wide}>
        <TagInput
          label={t('field.tags')}
          placeholder={t('field.addTag')}
          tags={tags}
          onChange={(value) => open.set('tags', value)}
        />
      </div>
    </div>
  );
}
