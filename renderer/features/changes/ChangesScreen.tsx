import { useEffect } from 'react';
import { useLocation, useRoute } from 'wouter';
import { MEETING_ANCHOR } from '#core/anchoring/anchor.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { isolate, useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
import { useEarlierEditions, useEditionChanges, type EarlierEdition } from '#renderer/state/editions.ts';
import { useMeetingPack } from '#renderer/state/index.ts';
import { readPart, ROUTES, routeTo } from '#renderer/state/routes.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { EmptyState, Page, Select } from '#renderer/ui/index.ts';
import styles from './ChangesScreen.module.css';
import { ChangesOverview } from './ChangesOverview.tsx';
import { DocumentChanges } from './DocumentChanges.tsx';

/** Names an edition by number and day, and by its organizer where that is another publisher's. */
function useEditionName(): (pack: EarlierEdition['pack']) => string {
  const t = useText('changes');
  const format = useFormat();
  const language = useLanguage();
  const present = useMeetingPack();
  const own = pickText(present.meeting.organizer, language).text;
  return ({ edition, issued, meeting }) => {
    const organizer = pickText(meeting.organizer, language).text;
    const name = { edition: format.number(edition), date: format.date(issued, 'medium') };
    return organizer === own
      ? t('edition', name)
      : t('editionOf', { ...name, organizer: isolate(organizer) });
  };
}

interface ChoiceProps {
  readonly editions: readonly EarlierEdition[];
  readonly edition: EarlierEdition;
  readonly document: string | undefined;
}

function EditionChoice({ editions, edition, document }: ChoiceProps) {
  const t = useText('changes');
  const nameOf = useEditionName();
  const [, navigate] = useLocation();
  if (editions.length < 2) return null;
  return (
    <Select
      label={t('comparedWith')}
      value={edition.name}
      options={editions.map(({ name, pack }) => ({ value: name, label: nameOf(pack) }))}
      onChange={(name) => navigate(routeTo.changes(name, document))}
    />
  );
}

/** What changed from an earlier edition of the pack to the present one: all of it, or one document paragraph by paragraph. */
export function ChangesScreen() {
  const t = useText('changes');
  const nameOf = useEditionName();
  const present = useMeetingPack();
  const editions = useEarlierEditions();
  const { select } = useSelection();
  const [, params] = useRoute(ROUTES.changes);
  const wanted = readPart(params?.edition ?? '');
  const id = params?.document === undefined ? undefined : readPart(params.document);
  const edition = editions.find(({ name }) => name === wanted) ?? editions[0] ?? null;
  const changes = useEditionChanges(edition);
  useEffect(() => select(MEETING_ANCHOR), [id, select]);
  if (edition === null) return <EmptyState title={t('noEarlier')}>{t('noEarlierHint')}</EmptyState>;
  if (changes === null)
    return (
      <Page title={t('title')} sub={t('comparingPacks')}>
        {null}
      </Page>
    );
  const choice = <EditionChoice editions={editions} edition={edition} document={id} />;
  const document = changes.documents.find((change) => change.kind === 'kept' && change.fresh.id === id);
  if (document?.kind === 'kept')
    return (
      <DocumentChanges
        key={`${edition.name} ${document.fresh.id}`}
        edition={edition}
        change={document}
        choice={choice}
        editionName={nameOf(edition.pack)}
      />
    );
  return (
    <Page title={t('title')} sub={t('fromTo', { from: nameOf(edition.pack), to: nameOf(present) })}>
      <div className={styles.overview}>
        {choice}
        <ChangesOverview edition={edition} changes={changes} />
      </div>
    </Page>
  );
}
