import type { AuthorId } from '#core/base/ids.ts';
import type { PaperWords } from '#core/review/papers.ts';
import type { CommentWords } from '#core/review/print-comments.ts';
import { formatMoment, type Language, type Texts } from '#renderer/i18n/index.ts';

/**
 * Gives the words of brief, report and matrix; moments are told in the meeting's own zone. `names` gives null for a stranger, and
 * nothing for the person here who has given no name.
 */
export function paperWords(
  texts: Texts,
  language: Language,
  zone: string,
  names: (owner: AuthorId) => string | null,
): PaperWords {
  const t = texts.getFixedT(language, 'print', 'papers.onPaper');
  const name = texts.getFixedT(language, 'print', 'profiles.title');
  const act = texts.getFixedT(language, 'floor', 'act');
  const state = texts.getFixedT(language, 'review', 'state');
  return {
    brief: name('brief'),
    report: name('report'),
    coverage: name('coverage'),
    objective: t('objective'),
    position: t('position'),
    redLines: t('redLines'),
    statement: t('statement'),
    questions: t('questions'),
    nothingApproved: t('nothingApproved'),
    onMeeting: t('onMeeting'),
    approvedNotes: t('approvedNotes'),
    entries: t('entries'),
    nothingSaid: t('nothingSaid'),
    outcome: t('outcome'),
    noOutcome: t('noOutcome'),
    followUp: t('followUp'),
    notReached: t('notReached'),
    allReached: t('allReached'),
    columns: {
      time: t('columns.time'),
      speaker: t('columns.speaker'),
      act: t('columns.act'),
      words: t('columns.words'),
      what: t('columns.what'),
      owner: t('columns.owner'),
      date: t('columns.date'),
      question: t('columns.question'),
      about: t('columns.about'),
      state: t('columns.state'),
      kind: t('columns.kind'),
    },
    act: {
      support: act('support'),
      oppose: act('oppose'),
      conditional: act('conditional'),
      question: act('question'),
      outcome: act('outcome'),
    },
    state: {
      draft: state('draft'),
      submitted: state('submitted'),
      returned: state('returned'),
      approved: state('approved'),
      'changed-since-approval': state('changed-since-approval'),
    },
    noDate: t('noDate'),
    noNote: t('noNote'),
    conflict: t('conflict'),
    unknownSpeaker: t('unknownSpeaker'),
    approvedWording: t('approvedWording'),
    changedSince: t('changedSince'),
    positionsDiffer: (sides) => t('positionsDiffer', { sides }),
    sideOf: (stance, names) => t('sideOf', { stance, names }),
    otherOutcome: t('otherOutcome'),
    noneLeads: t('noneLeads'),
    aboutQuestion: (number) => t('aboutQuestion', { number }),
    moment: (at) => formatMoment(language, at, zone, true),
    nameOf: (owner) => {
      const name = names(owner);
      return name === '' ? t('self') : (name ?? t('stranger'));
    },
  };
}

/** Gives the words around what was said of a note. */
export function commentWords(texts: Texts, language: Language, nameOf: PaperWords['nameOf']): CommentWords {
  const t = texts.getFixedT(language, 'print', 'onPaper.comments');
  const state = texts.getFixedT(language, 'review', 'state');
  return {
    decision: { approve: state('approved'), return: state('returned') },
    proposal: t('proposal'),
    gone: (words) => t('gone', { words }),
    nameOf,
  };
}
