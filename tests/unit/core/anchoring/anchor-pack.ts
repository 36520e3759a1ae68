import type { ParagraphAnchor } from '#core/anchoring/anchor.ts';
import type { Block } from '#core/documents/document.ts';
import type {
  DocumentId,
  ItemId,
  MeetingPack,
  MeetingUri,
  OutcomeId,
  Provenance,
  QuestionId,
  ThemeId,
} from '#core/pack/model.ts';

export const ids = {
  item: 'item-2' as ItemId,
  plainItem: 'item-1' as ItemId,
  theme: 'ip-policy' as ThemeId,
  question: 'ip-policy-1' as QuestionId,
  otherQuestion: 'ip-policy-2' as QuestionId,
  document: 'background-note' as DocumentId,
  otherDocument: 'other-note' as DocumentId,
  outcome: 'questions' as OutcomeId,
} as const;

const provenance: Provenance = { kind: 'editorial', source: 'Test', date: '2019-09-27' };
const text = (words: string) => ({ en: { text: words, provenance } });

export const ENGLISH_12 = 'The dialogue will make no recommendation and propose no action.';
const CHINESE_12 = '本次会议的对话既不打算提出任何建议，也无意建议采取任何行动。';

const block = (path: string, words: string): Block => ({
  path,
  label: /^\d+$/.test(path) ? path : null,
  kind: path.includes('/') ? 'item' : 'paragraph',
  level: path.includes('/') ? 1 : 0,
  text: words,
  footnotes: [],
});

/** Anchors a note to a paragraph of the background note, without words of its own. */
export const paragraphAnchor = (path: string): ParagraphAnchor => ({
  document: ids.document,
  symbol: null,
  revision: '',
  path,
  label: path,
  words: null,
  quotation: null,
});

/** A small pack: two items, one with a theme of two questions, and a note with three blocks in two languages. */
export const packForAnchors = (): MeetingPack => ({
  meeting: {
    uri: 'urn:test:meeting' as MeetingUri,
    title: text('Conversation'),
    shortTitle: text('Conversation'),
    organizer: text('WIPO'),
    place: text('Geneva'),
    start: '2019-09-27',
    end: '2019-09-27',
    timeZone: 'Europe/Zurich',
    provenance,
  },
  edition: 1,
  issued: '2019-09-01',
  documents: [
    {
      id: ids.document,
      symbol: null,
      revision: '',
      date: null,
      shortTitle: text('Background note'),
      versions: [
        {
          title: '背景说明',
          provenance,
          original: null,
          text: {
            language: 'zh-Hans',
            direction: 'ltr',
            blocks: [block('11', '预期成果如下：'), block('11/b1', '增进理解；'), block('12', CHINESE_12)],
            footnotes: [],
          },
        },
        {
          title: 'Background note',
          provenance,
          original: null,
          text: {
            language: 'en',
            direction: 'ltr',
            blocks: [
              block('11', 'The expected outcomes are these:'),
              block('11/b1', 'a better understanding;'),
              block('12', ENGLISH_12),
            ],
            footnotes: [],
          },
        },
      ],
    },
  ],
  agenda: [
    {
      id: ids.plainItem,
      number: '1',
      form: 'opening',
      provenance,
      title: text('Opening'),
      description: null,
      time: { kind: 'not-announced' },
      chair: { kind: 'not-announced' },
      panel: { kind: 'not-announced' },
      theme: null,
      cites: [],
      supersedes: [],
    },
    {
      id: ids.item,
      number: '2',
      form: 'panel',
      provenance,
      title: text('IP policy'),
      description: null,
      time: { kind: 'not-announced' },
      chair: { kind: 'not-announced' },
      panel: { kind: 'not-announced' },
      theme: ids.theme,
      cites: [],
      supersedes: ['item-2-draft'],
    },
  ],
  themes: [
    {
      id: ids.theme,
      title: text('IP policy'),
      description: null,
      cites: [],
      questions: [
        { id: ids.question, number: '2.1', text: text('Which parts?'), cites: [], supersedes: [] },
        { id: ids.otherQuestion, number: '2.2', text: text('Which rights?'), cites: [], supersedes: [] },
      ],
      supersedes: [],
    },
  ],
  signature: { kind: 'none' },
  outcomes: [],
});
