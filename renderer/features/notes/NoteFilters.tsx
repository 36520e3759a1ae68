import { useId, useState } from 'react';
import { NOTE_KINDS, PRIORITIES, STANCES, VISIBILITIES, type Note } from '#core/notes/model.ts';
import type { LocalizedText } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { useLanguage, useText } from '#renderer/i18n/index.ts';
import { useMeetingPack } from '#renderer/state/index.ts';
import { Button, Select, type SelectOption } from '#renderer/ui/index.ts';
import styles from './AllNotesScreen.module.css';
import { NO_FILTER, tagsOf, type NoteFilter } from './filter-notes.ts';

const ANY = '';

interface FilterSelectProps<Value extends string> {
  readonly label: string;
  readonly anyLabel: string;
  readonly value: Value | null;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value | null) => void;
}

/** One part of the filter; left out where there is nothing to choose from. */
function FilterSelect<Value extends string>(props: FilterSelectProps<Value>) {
  const { label, anyLabel, value, options, onChange } = props;
  if (options.length === 0) return null;
  const all: readonly SelectOption<Value | typeof ANY>[] = [{ value: ANY, label: anyLabel }, ...options];
  return (
    <Select<Value | typeof ANY>
      label={label}
      value={value ?? ANY}
      options={all}
      onChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.value ?? null)}
    />
  );
}

export interface NoteFiltersProps {
  readonly notes: readonly Note[];
  readonly filter: NoteFilter;
  readonly onChange: (filter: NoteFilter) => void;
}

/** Narrows the list by every field of a note. */
export function NoteFilters({ notes, filter, onChange }: NoteFiltersProps) {
  const t = useText('notes');
  const common = useText('common');
  const language = useLanguage();
  const { themes, documents, outcomes } = useMeetingPack();
  const fromPack = <Id extends string>(id: Id, text: LocalizedText): SelectOption<Id> => {
    const picked = pickText(text, language);
    return { value: id, label: picked.text, lang: picked.language };
  };
  const set = (changes: Partial<NoteFilter>): void => onChange({ ...filter, ...changes });
  const anyLabel = t('filter.any');
  const used = Object.entries(filter).filter(([name, value]) => name !== 'words' && value !== null).length;
  // Only where the list is narrow: there the choices would fill the screen before the first note.
  const [isUnfolded, setUnfolded] = useState(false);
  const id = useId();
  return (
    <>
      <div className={styles.fold}>
        <Button
          icon="filter"
          aria-expanded={isUnfolded}
          aria-controls={id}
          onPress={() => setUnfolded(!isUnfolded)}
        >
          {used === 0 ? t('filter.fold') : t('filter.foldUsed', { count: used })}
        </Button>
      </div>
      <div
        id={id}
        className={styles.filters}
        role="group"
        aria-label={t('filter.label')}
        data-unfolded={isUnfolded}
      >
        <FilterSelect
          label={t('field.kind')}
          anyLabel={anyLabel}
          value={filter.kind}
          options={NOTE_KINDS.map((value) => ({ value, label: common(`noteKind.${value}`) }))}
          onChange={(kind) => set({ kind })}
        />
        <FilterSelect
          label={t('field.stance')}
          anyLabel={anyLabel}
          value={filter.stance}
          options={STANCES.map((value) => ({ value, label: common(`stance.${value}`) }))}
          onChange={(stance) => set({ stance })}
        />
        <FilterSelect
          label={t('field.priority')}
          anyLabel={anyLabel}
          value={filter.priority}
          options={PRIORITIES.map((value) => ({ value, label: common(`priority.${value}`) }))}
          onChange={(priority) => set({ priority })}
        />
        <FilterSelect
          label={t('field.visibility')}
          anyLabel={anyLabel}
          value={filter.visibility}
          options={VISIBILITIES.map((value) => ({ value, label: common(`visibility.${value}`) }))}
          onChange={(visibility) => set({ visibility })}
        />
        <FilterSelect
          label={t('filter.theme')}
          anyLabel={anyLabel}
          value={filter.theme}
          options={themes.map(({ id, title }) => fromPack(id, title))}
          onChange={(theme) => set({ theme })}
        />
        <FilterSelect
          label={t('filter.document')}
          anyLabel={anyLabel}
          value={filter.document}
          options={documents.map(({ id, shortTitle }) => fromPack(id, shortTitle))}
          onChange={(document) => set({ document })}
        />
        <FilterSelect
          label={t('field.outcome')}
          anyLabel={anyLabel}
          value={filter.outcome}
          options={outcomes.map(({ id, text }) => fromPack(id, text))}
          onChange={(outcome) => set({ outcome })}
        />
        <FilterSelect
          label={t('filter.tag')}
          anyLabel={anyLabel}
          value={filter.tag}
          options={tagsOf(notes, language).map((tag) => ({ value: tag, label: tag }))}
          onChange={(tag) => set({ tag })}
        />
        {used > 0 && (
          <div className={styles.clear}>
            <Button variant="quiet" onPress={() => onChange({ ...NO_FILTER, words: filter.words })}>
              {t('filter.clear')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
