import { useState } from 'react';
import type { LanguageTag } from '#core/documents/document.ts';
import { NOTE_KINDS, type Note, type NoteKind } from '#core/notes/model.ts';
import { PAPER_SIZES, type PrintOptions } from '#core/printing/options.ts';
import { PROFILE_TRAITS, type Profile } from '#core/printing/profiles.ts';
import { languageName, useLanguage, useText } from '#renderer/i18n/index.ts';
import { Checkbox, Select, SegmentedControl, TextField, type SelectOption } from '#renderer/ui/index.ts';
import styles from './OptionsPanel.module.css';
import { PrivateNotesDialog } from './PrivateNotesDialog.tsx';

export interface OptionsPanelProps {
  readonly options: PrintOptions;
  readonly languages: readonly LanguageTag[];
  /** The private notes of the chosen kinds: what saying yes would put on paper. */
  readonly privateNotes: readonly Note[];
  readonly profile: Profile;
  /** The documents of the pack, by id and title. */
  readonly documents: readonly SelectOption<string>[];
  readonly onChange: (changes: Partial<PrintOptions>) => void;
}

const NONE = '';

function KindOptions({ options, onChange }: Pick<OptionsPanelProps, 'options' | 'onChange'>) {
  const t = useText('print');
  const common = useText('common');
  const toggle = (kind: NoteKind, isWanted: boolean) =>
    onChange({
      kinds: NOTE_KINDS.filter((each) => (each === kind ? isWanted : options.kinds.includes(each))),
    });
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('kinds')}</legend>
      {NOTE_KINDS.map((kind) => (
        <Checkbox
          key={kind}
          isSelected={options.kinds.includes(kind)}
          onChange={(isWanted) => toggle(kind, isWanted)}
        >
          {common(`noteKind.${kind}`)}
        </Checkbox>
      ))}
    </fieldset>
  );
}

function PrivateOption({
  options,
  privateNotes,
  onChange,
}: Pick<OptionsPanelProps, 'options' | 'privateNotes' | 'onChange'>) {
  const t = useText('print');
  const [isAsking, setAsking] = useState(false);
  const count = privateNotes.length;
  const { includePrivate } = options;
  const key = includePrivate ? 'privateIncluded' : 'includePrivateHint';
  return (
    <div>
      <Checkbox
        isSelected={includePrivate}
        isDisabled={count === 0 && !includePrivate}
        onChange={(isWanted) => (isWanted ? setAsking(true) : onChange({ includePrivate: false }))}
      >
        {t('includePrivate')}
      </Checkbox>
      <p className={styles.hint}>{count === 0 ? t('noPrivate') : t(key, { count })}</p>
      <PrivateNotesDialog
        notes={privateNotes}
        isOpen={isAsking}
        onConfirm={() => {
          setAsking(false);
          onChange({ includePrivate: true });
        }}
        onCancel={() => setAsking(false)}
      />
    </div>
  );
}

function LanguageOptions({
  options,
  languages,
  onChange,
}: Pick<OptionsPanelProps, 'options' | 'languages' | 'onChange'>) {
  const t = useText('print');
  const reader = useLanguage();
  const [first, second = NONE] = options.languages;
  const named = languages.map((tag) => ({ value: tag, label: languageName(tag, reader) }));
  const choose = (leading: LanguageTag, other: string) =>
    onChange({ languages: other === NONE || other === leading ? [leading] : [leading, other] });
  return (
    <div className={styles.group}>
      <Select
        label={t('language')}
        value={first}
        options={named}
        onChange={(tag) => choose(tag, tag === second ? first : second)}
      />
      {languages.length > 1 && (
        <Select
          label={t('secondLanguage')}
          value={second}
          options={[
            { value: NONE, label: t('noSecondLanguage') },
            ...named.filter(({ value }) => value !== first),
          ]}
          onChange={(tag) => choose(first, tag)}
        />
      )}
    </div>
  );
}

function ContentOptions({ options, onChange }: Pick<OptionsPanelProps, 'options' | 'onChange'>) {
  const t = useText('print');
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('content')}</legend>
      <Checkbox
        isSelected={options.citedParagraphs}
        onChange={(citedParagraphs) => onChange({ citedParagraphs })}
      >
        {t('citedParagraphs')}
      </Checkbox>
      <Checkbox isSelected={options.ruledSpace} onChange={(ruledSpace) => onChange({ ruledSpace })}>
        {t('ruledSpace')}
      </Checkbox>
    </fieldset>
  );
}

/** What a profile lets a person choose, and what each page says. */
export function OptionsPanel(props: OptionsPanelProps) {
  const { options, languages, privateNotes, profile, documents, onChange } = props;
  const t = useText('print');
  const { choosesKinds, asksPrivate, choosesContent, isOfDocument } = PROFILE_TRAITS[profile];
  const [first] = documents;
  return (
    <div className={styles.panel}>
      {isOfDocument && first && (
        <Select
          label={t('document')}
          value={documents.find(({ value }) => value === options.document)?.value ?? first.value}
          options={documents}
          onChange={(document) => onChange({ document })}
        />
      )}
      {choosesKinds && <KindOptions options={options} onChange={onChange} />}
      {asksPrivate && <PrivateOption options={options} privateNotes={privateNotes} onChange={onChange} />}
      <LanguageOptions options={options} languages={languages} onChange={onChange} />
      {choosesContent && <ContentOptions options={options} onChange={onChange} />}
      <div className={styles.group}>
        <span className={styles.legend}>{t('paper')}</span>
        <SegmentedControl
          label={t('paper')}
          value={options.paper}
          options={PAPER_SIZES.map((size) => ({ value: size, label: t(`paper${size}`) }))}
          onChange={(paper) => onChange({ paper })}
        />
      </div>
      <TextField
        label={t('confidentiality')}
        value={options.confidentiality}
        onChange={(confidentiality) => onChange({ confidentiality })}
      />
      <TextField
        label={t('printedBy')}
        description={t('printedByHint')}
        value={options.printedBy}
        onChange={(printedBy) => onChange({ printedBy })}
      />
    </div>
  );
}
