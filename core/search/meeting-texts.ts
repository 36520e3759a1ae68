import { citedLabels, formatParagraphLabel } from '#core/documents/cite.ts';
import type { Block, LanguageTag } from '#core/documents/document.ts';
import type { Note, OwnQuestion } from '#core/notes/model.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { findTheme } from '#core/pack/lookup.ts';
import type {
  AgendaItem,
  LocalizedText,
  MeetingPack,
  PackDocument,
  People,
  Theme,
  ThemeId,
} from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import type { SearchPlace, SearchText } from './model.ts';

/** All texts of one place: those of a paragraph in every language, a note with its tags. */
export type PlaceTexts = readonly SearchText[];

interface Head {
  readonly place: SearchPlace;
  readonly label: string;
  /** What the texts are part of; null where they say it all. */
  readonly title: LocalizedText | null;
}

const titleIn = (title: LocalizedText | null, language: LanguageTag): string =>
  title === null ? '' : pickText(title, language).text;

const localized = (text: LocalizedText | null, { place, label, title }: Head): readonly SearchText[] =>
  Object.entries(text ?? {}).map(([language, { text: words }]) => ({
    place,
    label,
    title: titleIn(title, language),
    language,
    text: words,
    isHeading: title === null,
  }));

function people(named: People, head: Head, language: LanguageTag): readonly SearchText[] {
  if (named.kind === 'not-announced') return [];
  const text = named.people
    .map(({ name, affiliation }) => (affiliation === null ? name : `${name} (${affiliation})`))
    .join('; ');
  const { place, label, title } = head;
  return [{ place, label, title: titleIn(title, language), language: null, text, isHeading: false }];
}

function itemTexts(item: AgendaItem, language: LanguageTag): readonly SearchText[] {
  const place: SearchPlace = { kind: 'item', item: item.id };
  const label = item.number;
  const part = { place, label, title: item.title };
  return [
    ...localized(item.title, { place, label, title: null }),
    ...localized(item.description, part),
    ...people(item.chair, part, language),
    ...people(item.panel, part, language),
  ];
}

function themeTexts(theme: Theme): readonly SearchText[] {
  const place: SearchPlace = { kind: 'theme', theme: theme.id };
  return [
    ...localized(theme.title, { place, label: '', title: null }),
    ...localized(theme.description, { place, label: '', title: theme.title }),
  ];
}

function documentTexts({ id, symbol, revision, shortTitle, versions }: PackDocument): readonly SearchText[] {
  const place: SearchPlace = { kind: 'document', document: id };
  const label = [symbol ?? '', revision].filter((each) => each !== '').join(' ');
  return versions.map(({ title, text: { language } }) => ({
    place,
    label,
    title: titleIn(shortTitle, language),
    language,
    text: title,
    isHeading: true,
  }));
}

function* paragraphTexts({ id, shortTitle, versions }: PackDocument): Generator<PlaceTexts> {
  const sides = versions.map(({ text }) => ({
    text,
    labels: citedLabels(text),
    blocks: new Map(text.blocks.map((block) => [block.path, block])),
    footnotes: new Map(text.footnotes.map((footnote) => [footnote.id, footnote.text])),
    title: titleIn(shortTitle, text.language),
  }));
  for (const path of new Set(sides.flatMap(({ blocks }) => [...blocks.keys()]))) {
    const texts = sides.flatMap(({ text, labels, blocks, footnotes, title }) => {
      const block: Block | undefined = blocks.get(path);
      if (block === undefined || block.kind === 'end') return [];
      const { language } = text;
      const cited = labels.get(path);
      const head = {
        place: { kind: 'paragraph', document: id, path, language } as const,
        label: cited === undefined ? '' : formatParagraphLabel(cited),
        title,
        language,
      };
      const isHeading = block.kind === 'heading' || block.kind === 'title';
      return [
        { ...head, text: block.text, isHeading },
        ...block.footnotes.flatMap(({ footnote }) => {
          const words = footnotes.get(footnote);
          return words === undefined ? [] : [{ ...head, text: words, isHeading: false }];
        }),
      ];
    });
    if (texts.length > 0) yield texts;
  }
}

/**
 * Gives everything in a meeting pack that can be found, place by place, each in every language that there is: what the
 * agenda says, its themes and questions, the documents and their paragraphs. Footnotes are found where their mark is.
 */
export function* meetingTexts(pack: MeetingPack): Generator<PlaceTexts> {
  const [language = 'en'] = Object.keys(pack.meeting.title);
  for (const item of pack.agenda) yield itemTexts(item, language);
  for (const theme of pack.themes) {
    yield themeTexts(theme);
    for (const { id, number, text } of theme.questions) {
      const item = pack.agenda.find((each) => each.theme === theme.id)?.id ?? null;
      const place: SearchPlace = { kind: 'question', question: id, theme: theme.id, item };
      yield localized(text, { place, label: number, title: theme.title });
    }
  }
  for (const { id, text } of pack.outcomes)
    yield localized(text, { place: { kind: 'outcome', outcome: id }, label: '', title: null });
  for (const document of pack.documents) yield documentTexts(document);
  for (const document of pack.documents) yield* paragraphTexts(document);
}

/** Gives what can be found of a note as one text: its words, its tags, and the words that it quotes; none when it has none. */
export function noteTexts({ id, body, fields: { tags, anchor } }: Note): PlaceTexts {
  const parts = [bodyText(body), tags.join(', '), anchor.paragraph?.quotation?.exact ?? ''];
  const text = parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');
  const place: SearchPlace = { kind: 'note', note: id };
  return text === '' ? [] : [{ place, label: '', title: '', language: null, text, isHeading: false }];
}

const themeTitle = (pack: MeetingPack, theme: ThemeId | null): LocalizedText | null =>
  (theme === null ? undefined : findTheme(pack, theme))?.title ?? null;

/** Gives what can be found of a question that the delegate added. */
export function ownQuestionTexts({ id, theme, item, text }: OwnQuestion, pack: MeetingPack): PlaceTexts {
  const place: SearchPlace = { kind: 'question', question: id, theme, item };
  const title = titleIn(themeTitle(pack, theme), Object.keys(pack.meeting.title)[0] ?? 'en');
  return [{ place, label: '', title, language: null, text, isHeading: false }];
}
