import { useState } from 'react';
import { blockCitation } from '#core/documents/cite.ts';
import type { DraftCitation } from '#core/pack/draft/model.ts';
import { useText } from '#renderer/i18n/index.ts';
import { Button, cx, IconButton } from '#renderer/ui/index.ts';
import { useCitables, type Citables } from '../model/citables.ts';
import styles from './forms.module.css';
import { ParagraphPicker } from './ParagraphPicker.tsx';

export interface CitesFieldProps {
  readonly cites: readonly DraftCitation[];
  readonly onChange: (cites: readonly DraftCitation[]) => void;
}

function Cite({ cite, citables }: { readonly cite: DraftCitation; readonly citables: Citables }) {
  const t = useText('packEditor');
  const block = citables.find(cite);
  if (block === null && !citables.isComplete) return <bdi>{cite.path}</bdi>;
  const place = (block && blockCitation(block)) ?? cite.path;
  return (
    <bdi className={cx(block === null && styles.lost)} title={block?.text}>
      {block === null ? t('cites.lost', { place: cite.path }) : `${citables.nameOf(cite.document)} ${place}`}
    </bdi>
  );
}

/** The paragraphs that something is about, picked from the documents of the draft. */
export function CitesField({ cites, onChange }: CitesFieldProps) {
  const t = useText('packEditor');
  const citables = useCitables();
  const [isOpen, setOpen] = useState(false);
  const isSame = (one: DraftCitation, other: DraftCitation): boolean =>
    one.document === other.document && one.path === other.path;
  return (
    <div className={styles.cites} role="group" aria-label={t('cites.label')}>
      <span className={styles.label}>{t('cites.label')}</span>
      {cites.map((cite) => (
        <span key={`${cite.document}#${cite.path}`} className={styles.cite}>
          <Cite cite={cite} citables={citables} />
          <IconButton
            label={t('cites.remove', { place: cite.path })}
            icon="close"
            onPress={() => onChange(cites.filter((each) => !isSame(each, cite)))}
          />
        </span>
      ))}
      <Button icon="add" variant="quiet" onPress={() => setOpen(true)}>
        {t('cites.add')}
      </Button>
      {isOpen && (
        <ParagraphPicker
          citables={citables}
          onPick={(cite) => {
            if (!cites.some((each) => isSame(each, cite))) onChange([...cites, cite]);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
