import { Suspense, type ReactNode } from 'react';
import { notesAboutItem, notesAboutQuestion, notesInDocument } from '#core/notes/notes-about.ts';
import { questionsInOrder, themeOfItem } from '#core/pack/lookup.ts';
import { PackText, useFormat, useText } from '#renderer/i18n/index.ts';
import { useEarlierEditions } from '#renderer/state/editions.ts';
import { useMeetingPack, useNotes } from '#renderer/state/index.ts';
import { useStrayNotes } from '#renderer/state/places.tsx';
import { routeTo } from '#renderer/state/routes.ts';
import { NavLink, NavSection } from '#renderer/ui/index.ts';
import { itemOfPlace, type Place } from './place.ts';
import { EditorNav, ReaderNav } from './screens.ts';

function Agenda({ place }: { readonly place: Place }) {
  const t = useText('shell');
  const common = useText('common');
  const format = useFormat();
  const pack = useMeetingPack();
  const notes = useNotes();
  const questions = questionsInOrder(pack);
  const covered = questions.filter(
    ({ question }) => notesAboutQuestion(notes, question.id).length > 0,
  ).length;
  const counts = { covered: format.number(covered), total: format.number(questions.length) };
  const here = itemOfPlace(pack, place);
  return (
    <NavSection title={t('nav.agenda')}>
      <NavLink
        href={routeTo.programme()}
        isCurrent={place.screen === 'programme'}
        {...(questions.length > 0
          ? { end: t('nav.covered', counts), endDetail: t('nav.coveredDetail', counts) }
          : {})}
      >
        {t('nav.programme')}
      </NavLink>
      {pack.agenda.map((item) => {
        const count = notesAboutItem(notes, item).length;
        return (
          <NavLink
            key={item.id}
            href={routeTo.item(item.id)}
            start={item.number}
            isCurrent={here === item.id}
            {...(count > 0 ? { end: format.number(count), endDetail: common('noteCount', { count }) } : {})}
          >
            <PackText of={themeOfItem(pack, item)?.title ?? item.title} />
          </NavLink>
        );
      })}
    </NavSection>
  );
}

function Documents({ place }: { readonly place: Place }) {
  const t = useText('shell');
  const common = useText('common');
  const pack = useMeetingPack();
  const notes = useNotes();
  const hasEarlier = useEarlierEditions().length > 0;
  return (
    <NavSection title={t('nav.documents')}>
      {pack.documents.map((document) => {
        const count = notesInDocument(notes, document.id).length;
        const languages = document.versions.map(({ text }) => text.language.split('-')[0]).join(' ');
        return (
          <NavLink
            key={document.id}
            href={routeTo.document(document.id)}
            isCurrent={place.screen === 'document' && place.document === document.id}
            end={languages}
            {...(count > 0 ? { endDetail: `${languages}, ${common('noteCount', { count })}` } : {})}
          >
            <PackText of={document.shortTitle} />
          </NavLink>
        );
      })}
      {hasEarlier && (
        <NavLink href={routeTo.changes()} isCurrent={place.screen === 'changes'}>
          {t('nav.changes')}
        </NavLink>
      )}
    </NavSection>
  );
}

function Delegation({ place }: { readonly place: Place }) {
  const t = useText('shell');
  const format = useFormat();
  const { length } = useNotes();
  const waiting = useStrayNotes().inDoubt.length;
  return (
    <NavSection title={t('nav.delegation')}>
      <NavLink
        href={routeTo.notes()}
        isCurrent={place.screen === 'notes'}
        {...(length > 0 ? { end: format.number(length) } : {})}
      >
        {t('nav.allNotes')}
      </NavLink>
      {(waiting > 0 || place.screen === 'places') && (
        <NavLink
          href={routeTo.places()}
          isCurrent={place.screen === 'places'}
          end={format.number(waiting)}
          endDetail={t('nav.placesDetail', { count: waiting })}
        >
          {t('nav.places')}
        </NavLink>
      )}
      <NavLink href={routeTo.review()} isCurrent={place.screen === 'review'}>
        {t('nav.review')}
      </NavLink>
      <NavLink href={routeTo.coverage()} isCurrent={place.screen === 'coverage'}>
        {t('nav.coverage')}
      </NavLink>
      <NavLink href={routeTo.floor()} isCurrent={place.screen === 'floor'}>
        {t('nav.floor')}
      </NavLink>
      <NavLink href={routeTo.delegation()} isCurrent={place.screen === 'delegation'}>
        {t('nav.handIn')}
      </NavLink>
      <NavLink href={routeTo.print()} isCurrent={place.screen === 'print' || place.screen === 'files'}>
        {t('nav.print')}
      </NavLink>
    </NavSection>
  );
}

/** The left side: where in the meeting. While a document is open it is the document's own outline, with a way back. */
export function Navigation({ place }: { readonly place: Place }): ReactNode {
  const t = useText('shell');
  if (place.screen === 'document')
    return (
      <>
        <NavSection>
          <NavLink href={routeTo.programme()} icon="back">
            {t('nav.programme')}
          </NavLink>
        </NavSection>
        <Suspense>
          <ReaderNav />
        </Suspense>
      </>
    );
  if (place.screen === 'prepare')
    return (
      <Suspense>
        <EditorNav />
      </Suspense>
    );
  return (
    <>
      <Agenda place={place} />
      <Documents place={place} />
      <Delegation place={place} />
    </>
  );
}
