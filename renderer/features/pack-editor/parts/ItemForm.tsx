import type { DraftItem } from '#core/pack/draft/model.ts';
import { ITEM_FORMS } from '#core/pack/model.ts';
import { useText } from '#renderer/i18n/index.ts';
import type { DraftContent } from '#renderer/services/draft-content.ts';
import { Select, TextField } from '#renderer/ui/index.ts';
import { CitesField } from '../forms/CitesField.tsx';
import forms from '../forms/forms.module.css';
import { PeopleField } from '../forms/PeopleField.tsx';
import { ProvenanceSelect } from '../forms/ProvenanceSelect.tsx';
import { TextsField } from '../forms/TextsField.tsx';
import { TimeFields } from '../forms/TimeFields.tsx';
import { firstText, withSource } from '../model/texts.ts';

export interface ItemFormProps {
  readonly item: DraftItem;
  readonly content: DraftContent;
  readonly onChange: (item: DraftItem) => void;
}

const NO_THEME = 'none';

/** Says of everything in an item who says it. */
function saidBy(item: DraftItem, source: string): DraftItem {
  const { title, description, time, chair, panel } = item;
  return {
    ...item,
    source,
    title: withSource(title, source),
    description: description === null ? null : withSource(description, source),
    time: time.kind === 'scheduled' ? { ...time, source } : time,
    chair: chair.kind === 'named' ? { ...chair, source } : chair,
    panel: panel.kind === 'named' ? { ...panel, source } : panel,
  };
}

/** One item of the programme. What is left empty is said to be not announced. */
export function ItemForm({ item, content, onChange }: ItemFormProps) {
  const t = useText('packEditor');
  const { source } = item;
  const set = (patch: Partial<DraftItem>): void => onChange({ ...item, ...patch });
  const themes = content.pack.themes.map(({ id, title }) => ({
    value: id,
    label: firstText(title) || t('themes.untitled'),
  }));
  return (
    <div className={forms.form}>
      <TextsField
        label={t('items.itemTitle')}
        texts={item.title}
        languages={content.languages}
        source={source}
        onChange={(title) => set({ title })}
      />
      <div className={forms.fields}>
        <TextField label={t('items.number')} value={item.number} onChange={(number) => set({ number })} />
        <Select
          label={t('items.form')}
          value={item.form}
          options={ITEM_FORMS.map((form) => ({ value: form, label: t(`items.forms.${form}`) }))}
          onChange={(form) => set({ form })}
        />
        <ProvenanceSelect
          value={source}
          sources={content.pack.sources}
          onChange={(said) => onChange(saidBy(item, said))}
        />
        <TimeFields time={item.time} source={source} onChange={(time) => set({ time })} />
        <Select
          label={t('items.theme')}
          value={item.theme ?? NO_THEME}
          options={[{ value: NO_THEME, label: t('items.noTheme') }, ...themes]}
          onChange={(theme) => set({ theme: theme === NO_THEME ? null : theme })}
        />
      </div>
      <TextsField
        label={t('items.description')}
        texts={item.description ?? {}}
        languages={content.languages}
        source={source}
        isLong
        onChange={(texts) => set({ description: Object.keys(texts).length === 0 ? null : texts })}
      />
      <div className={forms.texts}>
        <PeopleField
          label={t('items.chair')}
          people={item.chair}
          source={source}
          onChange={(chair) => set({ chair })}
        />
        <PeopleField
          label={t('items.panel')}
          people={item.panel}
          source={source}
          onChange={(panel) => set({ panel })}
        />
      </div>
      <CitesField cites={item.cites} onChange={(cites) => set({ cites })} />
    </div>
  );
}
