import { changeDocument, moveVersion, removeVersion, splitVersion } from '#core/pack/draft/edit.ts';
import type { DraftDocument, DraftVersion } from '#core/pack/draft/model.ts';
import { revisedBy, takeAsRevision } from '#core/pack/draft/revisions.ts';
import { useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
import type { DraftContent } from '#renderer/services/draft-content.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { Button, Menu, TextField, TextLink } from '#renderer/ui/index.ts';
import forms from '../forms/forms.module.css';
import { TextsField } from '../forms/TextsField.tsx';
import { isDate } from '../model/dates.ts';
import { sourceOf, textFor } from '../model/texts.ts';
import type { ChangePack } from '../use-draft.ts';
import styles from './DocumentsPart.module.css';
import type { KeptCorrection } from './use-kept-correction.ts';
import { RevisionProposal } from './RevisionProposal.tsx';
import { VersionRow } from './VersionRow.tsx';

export interface DocumentGroupProps {
  readonly draft: string;
  readonly document: DraftDocument;
  readonly content: DraftContent;
  readonly change: ChangePack;
  readonly keptCorrection: KeptCorrection;
  readonly isOpen: boolean;
}

/** So many documents before and after one are offered as the one that a version belongs to, or that it revises. */
const NEAR = 15;

const citedAs = ({ symbol, revision }: DraftDocument): string => [symbol, revision].filter(Boolean).join(' ');

/** A version never takes the place of another in its language: the person would lose one without a word. */
const speaks = ({ versions }: DraftDocument, { language }: DraftVersion): boolean =>
  versions.some((each) => each.language === language);

/** What citations need of a document: its short titles, symbol, revision and date. */
function DocumentForm({
  document,
  content,
  change,
}: Pick<DocumentGroupProps, 'document' | 'content' | 'change'>) {
  const t = useText('packEditor');
  const set = (patch: Partial<DraftDocument>, step: string): void =>
    change((now) => changeDocument(now, document.id, (each) => ({ ...each, ...patch })), step);
  const { date } = document;
  return (
    <div className={styles.form}>
      <TextsField
        label={t('documents.shortTitle')}
        texts={document.shortTitle}
        languages={content.languages}
        source={sourceOf(document.shortTitle)}
        onChange={(shortTitle) => set({ shortTitle }, 'shortTitle')}
      />
      <div className={forms.fields}>
        <TextField
          label={t('facts.symbol')}
          value={document.symbol ?? ''}
          onChange={(symbol) => set({ symbol: symbol.trim() === '' ? null : symbol }, 'symbol')}
        />
        <TextField
          label={t('facts.revision')}
          value={document.revision}
          placeholder={t('facts.firstIssue')}
          onChange={(revision) => set({ revision }, 'revision')}
        />
        <TextField
          label={t('facts.date')}
          value={date ?? ''}
          error={date === null || isDate(date) ? undefined : t('facts.dateUnfit')}
          onChange={(typed) => set({ date: typed === '' ? null : typed }, 'date')}
        />
      </div>
    </div>
  );
}

/** The way to correct a version of an earlier pack; null where there is no original to read it from. */
function correctionOf(
  document: DraftDocument,
  version: DraftVersion,
  { correct }: KeptCorrection,
): (() => void) | null {
  const { content } = version;
  return content.kind === 'kept' && content.original !== null
    ? () => correct({ document, version, content })
    : null;
}

/** A document with its language versions, each of which can be looked through, moved and removed. */
export function DocumentGroup(props: DocumentGroupProps) {
  const { draft, document, content, change, keptCorrection, isOpen } = props;
  const t = useText('packEditor');
  const format = useFormat();
  const reader = useLanguage();
  const { id, versions } = document;
  const all = content.pack.documents;
  const at = all.indexOf(document);
  // A menu of hundreds helps nobody: those that stand near came with it.
  const others = all.slice(Math.max(0, at - NEAR), at + NEAR).filter((each) => each.id !== id);
  const title = textFor(document.shortTitle, reader) || t('documents.untitled');
  const nameOf = (each: DraftDocument): string =>
    citedAs(each) || textFor(each.shortTitle, reader) || each.id;
  // Where the symbol tells what it revises, that is proposed; what the pack had before revises nothing.
  const canRevise =
    others.length > 0 &&
    versions.some((version) => version.content.kind !== 'kept') &&
    revisedBy(content.pack, id) === null;
  const split = ({ language, title, content: made }: DraftVersion): void => {
    const proposed = made.kind === 'imported' ? content.files[made.key]?.facts : undefined;
    const plain = { symbol: null, revision: '', title, date: null, language, distribution: null };
    change((now) => splitVersion(now, id, language, proposed ?? plain));
  };
  return (
    <li className={styles.document}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <TextLink href={routeTo.prepare(draft, 'documents', ...(isOpen ? [] : [id]))}>
            <bdi>{title}</bdi>
          </TextLink>
        </h2>
        <p className={styles.facts}>
          <bdi>{citedAs(document) || t('files.noSymbol')}</bdi>
          {document.date !== null && isDate(document.date) && (
            <span>{format.date(document.date, 'medium')}</span>
          )}
          {canRevise && (
            <Menu
              label={t('revision.of', { name: citedAs(document) || title })}
              entries={others.map((each) => ({
                id: each.id,
                label: t('revision.takeFor', { name: nameOf(each) }),
              }))}
              onAction={(earlier) => change((now) => takeAsRevision(now, id, earlier))}
            >
              {t('revision.menu')}
            </Menu>
          )}
        </p>
      </div>
      <RevisionProposal document={document} pack={content.pack} change={change} />
      {isOpen && <DocumentForm document={document} content={content} change={change} />}
      <ul className={styles.list}>
        {versions.map((version, at) => (
          <VersionRow
            key={version.content.kind === 'imported' ? version.content.key : version.language}
            draft={draft}
            version={version}
            doubts={
              version.content.kind === 'imported' ? (content.files[version.content.key]?.doubts ?? 0) : 0
            }
            isOfficial={content.pack.sources[version.source]?.kind === 'official'}
            isOriginal={versions.length > 1 && at === 0}
            isAlone={versions.length === 1}
            others={others
              .filter((each) => !speaks(each, version))
              .map((each) => ({
                id: each.id,
                name: nameOf(each),
              }))}
            onCorrect={correctionOf(document, version, keptCorrection)}
            isReading={keptCorrection.reading === version}
            onMove={(to) => change((now) => moveVersion(now, id, version.language, to))}
            onSplit={() => split(version)}
            onSource={(source) =>
              change((now) =>
                changeDocument(now, id, (each) => ({
                  ...each,
                  versions: each.versions.map((own) => (own === version ? { ...own, source } : own)),
                })),
              )
            }
            onRemove={() => change((now) => removeVersion(now, id, version.language))}
          />
        ))}
      </ul>
      {versions.length > 1 && (
        <Button
          variant="quiet"
          onPress={() =>
            change((now) =>
              changeDocument(now, id, (each) => ({
                ...each,
                versions: [...each.versions.slice(1), ...each.versions.slice(0, 1)],
              })),
            )
          }
        >
          {t('documents.nextOriginal')}
        </Button>
      )}
    </li>
  );
}
