import { useMemo, useState } from 'react';
import type { SearchHit, SearchKind } from '#core/search/model.ts';
import { useErrorText, useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
import { useCommands, type CommandId } from '#renderer/state/commands.ts';
import { useSearch } from '#renderer/state/searching.ts';
import { KeyList, Notice, Palette, type PaletteGroup } from '#renderer/ui/index.ts';
import { CommandOption } from './CommandOption.tsx';
import { findCommands } from './find-commands.ts';
import { HitOption } from './HitOption.tsx';
import styles from './SearchDialog.module.css';
import { useOpenPlace } from './use-open-place.ts';

/** Hits of each kind that are shown at first, and of one kind that is shown whole. */
const FEW = 5;
const MANY = 200;

interface Choices {
  readonly groups: readonly PaletteGroup[];
  /** What each option does, by its id. */
  readonly actions: ReadonlyMap<string, () => void>;
}

/** The search box: finds things in the meeting and in what was written about it, and runs commands. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText('search');
  const common = useText('common');
  const commandName = useText('commands');
  const errorText = useErrorText();
  const format = useFormat();
  const language = useLanguage();
  const commands = useCommands();
  const openPlace = useOpenPlace();
  const [query, setQuery] = useState('');
  const [whole, setWhole] = useState<SearchKind | null>(null);
  const { answer, failure, isBusy } = useSearch(query, whole === null ? FEW : MANY, language);
  const shown = useMemo(
    () => (answer?.groups ?? []).filter(({ kind }) => whole === null || kind === whole),
    [answer, whole],
  );
  const asked = whole === null ? findCommands(query, commands, commandName) : [];
  const total = (answer?.groups ?? []).reduce((sum, group) => sum + group.total, 0);

  const { groups, actions } = ((): Choices => {
    const acts = new Map<string, () => void>();
    const closing = (act: () => void) => (): void => {
      onClose();
      act();
    };
    const commandOptions = asked.map((id: CommandId) => {
      acts.set(
        id,
        closing(() => commands[id]?.()),
      );
      return { id, content: <CommandOption id={id} /> };
    });
    const hitGroups = shown.map(({ kind, total: all, hasMore, hits }): PaletteGroup => {
      const options = hits.map((hit: SearchHit, index) => {
        const id = `${kind}-${String(index)}`;
        acts.set(
          id,
          closing(() => openPlace(hit.place)),
        );
        return { id, content: <HitOption hit={hit} kind={kind} /> };
      });
      const rest = `all-${kind}`;
      if (whole === null) acts.set(rest, () => setWhole(kind));
      const number = format.number(all);
      const count = hasMore ? t('moreThan', { count: number }) : number;
      const isCut = hits.length < all;
      return {
        id: kind,
        title: t(`kind.${kind}`),
        count: isCut ? t('bestShown', { all: count, shown: format.number(hits.length) }) : count,
        options:
          isCut && whole === null
            ? [...options, { id: rest, content: <span className={styles.all}>{t('showAll')}</span> }]
            : options,
      };
    });
    const commandGroup = { id: 'commands', title: t('commands'), options: commandOptions };
    return { groups: commandOptions.length > 0 ? [commandGroup, ...hitGroups] : hitGroups, actions: acts };
  })();

  const isEmpty = query.trim() === '';
  const isNothing = !isEmpty && !isBusy && answer !== null && total === 0 && asked.length === 0;
  return (
    <Palette
      label={t('label')}
      placeholder={t('placeholder')}
      value={query}
      onChange={(value) => {
        setWhole(null);
        setQuery(value);
      }}
      groups={groups}
      isBusy={isBusy}
      onChoose={(id) => actions.get(id)?.()}
      onClose={onClose}
      closeLabel={common('close')}
      status={isEmpty ? '' : isBusy && answer === null ? t('reading') : t('found', { count: total })}
      message={
        failure ? (
          <Notice tone="error">{errorText(failure)}</Notice>
        ) : isEmpty ? (
          t('hint')
        ) : isNothing ? (
          <>
            <p className={styles.nothing}>{t('nothing', { query: query.trim() })}</p>
            <p>{t('nothingHint')}</p>
          </>
        ) : answer !== null && answer.widenedBy.length > 0 ? (
          t('widened', {
            terms: format.list(
              answer.widenedBy.map((term) => `\u2068${term}\u2069`),
              'unit',
            ),
          })
        ) : undefined
      }
      footer={
        <span className={styles.keys}>
          <KeyList keys={['↑', '↓']} /> {t('keys.move')} <KeyList keys={['Enter']} /> {t('keys.open')}
        </span>
      }
    />
  );
}
