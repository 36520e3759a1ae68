import { useState } from 'react';
import type { DraftCitation } from '#core/pack/draft/model.ts';
import { useFormat, useText } from '#renderer/i18n/index.ts';
import { Palette } from '#renderer/ui/index.ts';
import type { Citables } from '../model/citables.ts';
import styles from './forms.module.css';

export interface ParagraphPickerProps {
  readonly citables: Citables;
  readonly onPick: (cite: DraftCitation) => void;
  readonly onClose: () => void;
}

/** As many paragraphs of one document as are listed; a number or a word narrows them down. */
const MOST = 40;

/** Picks one paragraph of the documents, by its number or its words. */
export function ParagraphPicker({ citables, onPick, onClose }: ParagraphPickerProps) {
  const t = useText('packEditor');
  const common = useText('common');
  const format = useFormat();
  const [query, setQuery] = useState('');
  const groups = citables.documents.map(({ id, name }) => {
    const found = citables.search(id, query, MOST);
    return {
      id,
      title: name,
      options: found.map((block) => ({
        id: `${id}#${block.path}`,
        content: (
          <span className={styles.found}>
            <bdi className={styles.number}>{block.label ?? ''}</bdi>
            <span className={styles.words} dir="auto">
              {block.text}
            </span>
          </span>
        ),
      })),
    };
  });
  const count = groups.reduce((sum, { options }) => sum + options.length, 0);
  return (
    <Palette
      label={t('cites.pick')}
      placeholder={t('cites.placeholder')}
      value={query}
      onChange={setQuery}
      groups={groups.filter(({ options }) => options.length > 0)}
      onChoose={(chosen) => {
        const [document = '', path = ''] = chosen.split('#');
        onPick({ document, path });
      }}
      onClose={onClose}
      closeLabel={common('close')}
      message={citables.isComplete ? undefined : t('cites.reading')}
      status={t('cites.found', { count, number: format.number(count) })}
    />
  );
}
