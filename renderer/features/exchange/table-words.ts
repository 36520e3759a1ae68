import { useMemo } from 'react';
import type { TableWords } from '#core/exchange/tables.ts';
import { formatMoment, useLanguage, useText } from '#renderer/i18n/index.ts';
import { useMeetingPack } from '#renderer/state/index.ts';
import { useAuthors } from '#renderer/state/people.ts';

/** Gives the words of the tables in the language of the interface. */
export function useTableWords(): TableWords {
  const language = useLanguage();
  const t = useText('exchange');
  const common = useText('common');
  const review = useText('review');
  const floor = useText('floor');
  const authorOf = useAuthors();
  const { timeZone } = useMeetingPack().meeting;
  const fixed = useMemo(
    () => ({
      language,
      question: review('coverage.subject'),
      gap: review('coverage.empty'),
      conflict: review('coverage.conflict'),
      stance: {
        support: common('stance.support'),
        oppose: common('stance.oppose'),
        conditional: common('stance.conditional'),
        reserve: common('stance.reserve'),
        neutral: common('stance.neutral'),
      },
      state: {
        draft: review('state.draft'),
        submitted: review('state.submitted'),
        returned: review('state.returned'),
        approved: review('state.approved'),
        'changed-since-approval': review('state.changed-since-approval'),
      },
      act: {
        said: floor('act.said'),
        support: floor('act.support'),
        oppose: floor('act.oppose'),
        conditional: floor('act.conditional'),
        question: floor('act.question'),
        outcome: floor('act.outcome'),
      },
      floor: [
        t('tables.time'),
        floor('speaker'),
        floor('act.label'),
        floor('words'),
        t('tables.item'),
        review('coverage.subject'),
        t('tables.paragraph'),
        t('tables.notedBy'),
      ] as const,
      moment: (at: number) => formatMoment(language, at, timeZone, true),
    }),
    [language, t, common, review, floor, timeZone],
  );
  return {
    ...fixed,
    nameOf: (owner) => {
      const { isMine, name } = authorOf(owner);
      return name ?? review(isMine ? 'you' : 'stranger');
    },
  };
}
