import { useMemo, useState } from 'react';
import { useRoute } from 'wouter';
import type { AuthorId } from '#core/base/ids.ts';
import { NOTE_KINDS, STANCES } from '#core/notes/model.ts';
import { findTheme } from '#core/pack/lookup.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { buildCoverage, type CoverageInput } from '#core/review/coverage.ts';
import { REVIEW_STATES } from '#core/review/review-state.ts';
import { PackText, useLanguage, useText, type Language } from '#renderer/i18n/index.ts';
import { useMeetingPack } from '#renderer/state/index.ts';
import { useAuthors, usePeople } from '#renderer/state/people.ts';
import { useCheckedReviews, useDelegation, useReviewedNotes } from '#renderer/state/reviews.tsx';
import { readPart, ROUTES, routeTo } from '#renderer/state/routes.ts';
import { EmptyState, Notice, Select, TextLink } from '#renderer/ui/index.ts';
import {
  filterReviews,
  groupReviews,
  NO_FILTER,
  type ReviewFilter,
  type ReviewGroup,
} from './filter-reviews.ts';
import styles from './Review.module.css';
import { ReviewCard } from './ReviewCard.tsx';

const ANY = 'any';
interface FilterProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | null) => void;
}

/** So much of a question is enough to know it by in a list. */
const SHORT = 60;

/** Every theme and question to narrow the list to, those that the delegation added as well. */
function subjectChoices(input: CoverageInput, language: Language): FilterProps<string>['options'] {
  return buildCoverage(input).rows.map(({ subject }) => {
    if (subject.kind === 'own-question')
      return { value: subject.question, label: subject.text.slice(0, SHORT) };
    const { text } = pickText(subject.text, language);
    return subject.kind === 'theme'
      ? { value: subject.theme, label: text.slice(0, SHORT) }
      : { value: subject.question, label: `${subject.number} ${text.slice(0, SHORT)}` };
  });
}

function Filter<Value extends string>({ label, value, options, onChange }: FilterProps<Value>) {
  const t = useText('review');
  return (
    <Select<Value | typeof ANY>
      label={label}
      value={value ?? ANY}
      options={[{ value: ANY, label: t('filter.any') }, ...options]}
      onChange={(chosen) => onChange(chosen === ANY ? null : chosen)}
    />
  );
}

function GroupTitle({ group, isFirst }: { readonly group: ReviewGroup; readonly isFirst: boolean }) {
  const t = useText('review');
  const pack = useMeetingPack();
  const theme = group.theme === null ? undefined : findTheme(pack, group.theme);
  const question = pack.themes.flatMap(({ questions }) => questions).find(({ id }) => id === group.question);
  return (
    <>
      {isFirst && (
        <h2 className={styles.theme}>{theme === undefined ? t('noTheme') : <PackText of={theme.title} />}</h2>
      )}
      <h3 className={styles.question}>
        {question === undefined ? (
          t(group.question === null ? 'themeItself' : 'ownQuestion')
        ) : (
          <>
            {question.number} <PackText of={question.text} />
          </>
        )}
      </h3>
    </>
  );
}

/** The head's screen: the notes of all delegates by theme and question, side by side, each to be decided on. */
export function ReviewScreen() {
  const t = useText('review');
  const common = useText('common');
  const pack = useMeetingPack();
  const notes = useReviewedNotes();
  const { refused } = useCheckedReviews();
  const { me } = usePeople();
  const authorOf = useAuthors();
  const language = useLanguage();
  const { records } = useDelegation();
  const [, params] = useRoute(ROUTES.review);
  const [filter, setFilter] = useState<ReviewFilter>(() => ({
    ...NO_FILTER,
    subject: params?.subject === undefined ? null : readPart(params.subject),
    owner: params?.owner === undefined ? null : (readPart(params.owner) as AuthorId),
  }));
  const owners = useMemo(() => [...new Set(notes.map(({ note }) => note.owner))], [notes]);
  const groups = useMemo(() => groupReviews(filterReviews(notes, filter, pack), pack), [notes, filter, pack]);
  const subjects = useMemo(
    () => subjectChoices({ pack, notes: [], records, owners: [] }, language),
    [pack, records, language],
  );
  const nameOf = (owner: AuthorId): string => {
    const { isMine, name } = authorOf(owner);
    return name ?? t(isMine ? 'you' : 'stranger');
  };
  const set = (changes: Partial<ReviewFilter>): void => setFilter({ ...filter, ...changes });
  return (
    <div className={styles.screen}>
      <h1 className={styles.title}>{t('title')}</h1>
      <p className={styles.lead}>{t(me?.role === 'head' ? 'lead' : 'leadDelegate')}</p>
      {me === null && (
        <Notice tone="info" action={<TextLink href={routeTo.delegation()}>{t('sayWho')}</TextLink>}>
          {t('whoAreYou')}
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice tone="error">
          <p>{t('refused.title', { count: refused.length })}</p>
          <ul>
            {refused.map(({ note, reviewer, refusal }) => (
              <li key={`${note}${reviewer}`}>{t(`refused.${refusal}`, { name: nameOf(reviewer) })}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className={styles.filters} role="group" aria-label={t('filter.label')}>
        <Filter
          label={t('filter.subject')}
          value={filter.subject}
          options={subjects}
          onChange={(subject) => set({ subject })}
        />
        <Filter
          label={t('filter.owner')}
          value={filter.owner}
          options={owners.map((value) => ({ value, label: nameOf(value) }))}
          onChange={(owner) => set({ owner })}
        />
        <Filter
          label={t('filter.kind')}
          value={filter.kind}
          options={NOTE_KINDS.map((value) => ({ value, label: common(`noteKind.${value}`) }))}
          onChange={(kind) => set({ kind })}
        />
        <Filter
          label={t('filter.stance')}
          value={filter.stance}
          options={STANCES.map((value) => ({ value, label: common(`stance.${value}`) }))}
          onChange={(stance) => set({ stance })}
        />
        <Filter
          label={t('filter.state')}
          value={filter.state}
          options={REVIEW_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(state) => set({ state })}
        />
      </div>
      <p className={styles.hint}>{t('keys')}</p>
      {groups.length === 0 && (
        <EmptyState title={t(notes.length === 0 ? 'none' : 'noneFound')}>
          {notes.length === 0 && t('noneHint')}
        </EmptyState>
      )}
      {groups.map((group, index) => (
        <section key={`${group.theme ?? ''} ${group.question ?? ''}`}>
          <GroupTitle group={group} isFirst={index === 0 || groups[index - 1]?.theme !== group.theme} />
          <ul className={styles.side}>
            {group.notes.map((each) => (
              <li key={each.note.id}>
                <ReviewCard reviewed={each} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
