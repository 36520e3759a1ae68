import type { PrintWords } from '#core/printing/words.ts';
import {
  formatDate,
  formatDateRange,
  formatList,
  formatMoment,
  formatTime,
  type Language,
  type Texts,
} from '#renderer/i18n/index.ts';

/** Gives the words of a print in a language whose texts are loaded; times of notes are told in `zone`. */
export function printWords(texts: Texts, language: Language, zone: string): PrintWords {
  const t = texts.getFixedT(language, 'print', 'onPaper');
  const name = texts.getFixedT(language, 'print', 'profiles.title');
  const common = texts.getFixedT(language, 'common');
  return {
    language,
    titles: {
      agenda: name('agenda'),
      head: name('head'),
      pocket: name('pocket'),
      speaking: name('speaking'),
      document: name('document'),
      'clean-agenda': name('clean-agenda'),
      'clean-document': name('clean-document'),
      brief: name('brief'),
      report: name('report'),
      coverage: name('coverage'),
      outcomes: name('outcomes'),
      floor: name('floor'),
    },
    contents: t('contents'),
    programme: t('programme'),
    otherThemes: t('otherThemes'),
    ownQuestions: t('ownQuestions'),
    documentNotes: t('documentNotes'),
    meetingNotes: t('meetingNotes'),
    lostNotes: t('lostNotes'),
    sources: t('sources'),
    noNote: t('noNote'),
    noNotesAtAll: t('noNotesAtAll'),
    emptyNote: t('emptyNote'),
    privateIncluded: (count) => t('privateIncluded', { count }),
    noQuestions: t('noQuestions'),
    inFull: t('inFull'),
    form: {
      opening: t('form.opening'),
      panel: t('form.panel'),
      exchange: t('form.exchange'),
      closing: t('form.closing'),
      other: t('form.other'),
    },
    noteKind: {
      position: common('noteKind.position'),
      question: common('noteKind.question'),
      statement: common('noteKind.statement'),
      'follow-up': common('noteKind.follow-up'),
    },
    stance: {
      support: common('stance.support'),
      oppose: common('stance.oppose'),
      conditional: common('stance.conditional'),
      reserve: common('stance.reserve'),
      neutral: common('stance.neutral'),
    },
    priority: {
      high: t('priority.high'),
      medium: t('priority.medium'),
      low: t('priority.low'),
    },
    visibility: {
      private: common('visibility.private'),
      delegation: common('visibility.delegation'),
    },
    questionState: {
      open: common('questionState.open'),
      'taken-up': common('questionState.taken-up'),
      'not-reached': common('questionState.not-reached'),
    },
    provenance: {
      official: common('provenance.official'),
      editorial: common('provenance.editorial'),
      user: common('provenance.user'),
    },
    lost: {
      item: t('lost.item'),
      theme: t('lost.theme'),
      question: t('lost.question'),
      paragraph: t('lost.paragraph'),
      quotation: t('lost.quotation'),
    },
    wasAt: (place, text) => (text === '' ? t('wasAt', { place }) : t('wasAtText', { place, text })),
    timeNotAnnounced: t('timeNotAnnounced'),
    time: (date, start, end) => {
      const when = { date: formatDate(language, date), start: formatTime(language, start) };
      return end === null ? t('timeOpenEnd', when) : t('time', { ...when, end: formatTime(language, end) });
    },
    chair: (names) => (names === null ? t('chairNotAnnounced') : t('chair', { names })),
    panel: (names) => (names === null ? t('panelNotAnnounced') : t('panel', { names })),
    person: (name, affiliation) => (affiliation === null ? name : t('person', { name, affiliation })),
    list: (parts) => formatList(language, parts),
    date: (isoDate) => formatDate(language, isoDate),
    dates: (start, end) => formatDateRange(language, start, end),
    changed: (at) => t('changed', { when: formatMoment(language, at, zone) }),
    outcome: (text) => t('outcome', { text }),
    sourceDetail: (source, isoDate, url) => {
      const known = { source, date: formatDate(language, isoDate) };
      return url === null ? t('sourceDetail', known) : t('sourceDetailUrl', { ...known, url });
    },
    sameAsItem: (number) => t('sameAsItem', { number }),
    twoValues: (values) => t('twoValues', { values }),
    facts: {
      notes: t('facts.notes'),
      noteCount: (count) => t('facts.noteCount', { count }),
      kinds: t('facts.kinds'),
      edition: t('facts.edition'),
      editionOf: (edition, issued) => t('facts.editionOf', { edition, issued }),
      printed: t('facts.printed'),
      printedBy: t('facts.printedBy'),
      speakingTime: t('facts.speakingTime'),
      symbol: t('facts.symbol'),
      date: t('facts.date'),
    },
    packEdition: (edition) => t('packEdition', { edition }),
    speakingTime: (clock) => t('speakingTime', { clock }),
    appendix: t('appendix'),
    withoutPlace: t('withoutPlace'),
    unnumbered: t('unnumbered'),
    notInLanguage: t('notInLanguage'),
    noDocument: t('noDocument'),
    printed: (at, name) => (name === '' ? t('printed', { at }) : t('printedBy', { at, name })),
    pageOf: (page, pages) => t('pageOf', { page, pages }),
    onPage: (page) => t('onPage', { page }),
    copyOf: (copy, copies) => t('copyOf', { copy, copies }),
    continued: t('continued'),
  };
}
