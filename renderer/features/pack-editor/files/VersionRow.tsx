import type { DraftVersion } from '#core/pack/draft/model.ts';
import { languageName, useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
import type { SourceKey } from '#renderer/services/draft-content.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { Button, Menu, Tag, TextLink } from '#renderer/ui/index.ts';
import styles from './DocumentsPart.module.css';

export interface VersionRowProps {
  readonly draft: string;
  readonly version: DraftVersion;
  /** How many places of it somebody should look at. */
  readonly doubts: number;
  readonly isOfficial: boolean;
  readonly isOriginal: boolean;
  /** True where the document has no other version. */
  readonly isAlone: boolean;
  /** The documents that it could belong to instead. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  /** Reads a version of an earlier pack anew, to be corrected; null where its original does not travel in that pack. */
  readonly onCorrect: (() => void) | null;
  /** True while that is under way. */
  readonly isReading: boolean;
  readonly onMove: (document: string) => void;
  readonly onSplit: () => void;
  readonly onSource: (source: SourceKey) => void;
  readonly onRemove: () => void;
}

const SPLIT = 'split';
const REMOVE = 'remove';
const SOURCE = 'source';
const TO = 'to ';

/** A language version: its file, what is in doubt, and the ways to look at it, move it and remove it. */
export function VersionRow(props: VersionRowProps) {
  const { draft, version, doubts, isOfficial, isOriginal, isAlone, others } = props;
  const t = useText('packEditor');
  const format = useFormat();
  const reader = useLanguage();
  const { language, content } = version;
  const name = content.kind === 'imported' ? content.fileName : version.title;
  const entries = [
    { id: SOURCE, label: t(isOfficial ? 'files.makeEditorial' : 'files.makeOfficial') },
    ...others.map((each) => ({ id: `${TO}${each.id}`, label: t('files.moveTo', { name: each.name }) })),
    ...(isAlone ? [] : [{ id: SPLIT, label: t('files.apart') }]),
    { id: REMOVE, label: t('files.remove'), isDanger: true },
  ];
  const act = (id: string): void => {
    if (id === REMOVE) props.onRemove();
    else if (id === SPLIT) props.onSplit();
    else if (id === SOURCE) props.onSource(isOfficial ? 'editorial' : 'official');
    else props.onMove(id.slice(TO.length));
  };
  return (
    <li className={styles.row}>
      <Tag tone="plain">{language === 'und' ? t('files.noLanguage') : languageName(language, reader)}</Tag>
      <bdi className={styles.name}>{name}</bdi>
      {content.kind === 'kept' && (
        <span className={styles.hint}>{t(props.onCorrect === null ? 'files.keptAlone' : 'files.kept')}</span>
      )}
      {isOriginal && <span className={styles.hint}>{t('documents.original')}</span>}
      {!isOfficial && <Tag>{t('provenance.editorial')}</Tag>}
      {doubts > 0 && (
        <span className={styles.doubt}>
          {t('review.doubtCount', { count: doubts, number: format.number(doubts) })}
        </span>
      )}
      <span className={styles.rowEnd}>
        {content.kind === 'imported' && (
          <TextLink href={routeTo.prepare(draft, 'files', content.key)}>{t('files.look')}</TextLink>
        )}
        {content.kind === 'kept' && props.onCorrect !== null && (
          <Button variant="quiet" isDisabled={props.isReading} onPress={props.onCorrect}>
            {t(props.isReading ? 'files.readingAnew' : 'files.correct')}
          </Button>
        )}
        <Menu label={t('files.actions', { name })} entries={entries} onAction={act} />
      </span>
    </li>
  );
}
