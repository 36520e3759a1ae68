import { assertNever } from '#core/base/assert-never.ts';
import type { DocumentId, ItemId, MeetingPack, QuestionId, ThemeId } from '#core/pack/model.ts';
import type { Anchor, ParagraphAnchor } from './anchor.ts';

/** The one thing that an anchor points at most closely. A quotation counts as its paragraph. */
export type AnchorTarget =
  | { readonly kind: 'meeting' }
  | { readonly kind: 'item'; readonly item: ItemId }
  | { readonly kind: 'theme'; readonly theme: ThemeId }
  | { readonly kind: 'question'; readonly question: QuestionId }
  | { readonly kind: 'paragraph'; readonly document: DocumentId; readonly path: string };

/** Gives what an anchor points at most closely: a question before the paragraph it cites, a theme before its item. */
export function targetOf({ item, theme, question, paragraph }: Anchor): AnchorTarget {
  if (question !== null) return { kind: 'question', question };
  if (paragraph !== null) return { kind: 'paragraph', document: paragraph.document, path: paragraph.path };
  if (theme !== null) return { kind: 'theme', theme };
  if (item !== null) return { kind: 'item', item };
  return { kind: 'meeting' };
}

/** Tells whether `path` is `ancestor` or lies under it: `11/b1` lies in `11`, `110` does not. */
export const isWithin = (path: string, ancestor: string): boolean =>
  path === ancestor || path.startsWith(`${ancestor}/`);

const inParagraph = (paragraph: ParagraphAnchor | null, document: DocumentId, path: string): boolean =>
  paragraph !== null && paragraph.document === document && isWithin(paragraph.path, path);

const inTheme = (anchor: Anchor, id: ThemeId, pack: MeetingPack): boolean =>
  anchor.theme === id ||
  pack.themes
    .find((theme) => theme.id === id)
    ?.questions.some((question) => question.id === anchor.question) === true;

const inItem = (anchor: Anchor, id: ItemId, pack: MeetingPack): boolean => {
  if (anchor.item === id) return true;
  const theme = pack.agenda.find((item) => item.id === id)?.theme ?? null;
  return theme !== null && inTheme(anchor, theme, pack);
};

/**
 * Tells whether a note that hangs at `anchor` is about what is in view: an item includes its theme, a theme its
 * questions, a paragraph its list entries and quotations. The meeting as a whole includes only what hangs nowhere else.
 */
export function isAbout(anchor: Anchor, view: Anchor, pack: MeetingPack): boolean {
  const target = targetOf(view);
  switch (target.kind) {
    case 'question':
      return anchor.question === target.question;
    case 'paragraph':
      return inParagraph(anchor.paragraph, target.document, target.path);
    case 'theme':
      return inTheme(anchor, target.theme, pack);
    case 'item':
      return inItem(anchor, target.item, pack);
    case 'meeting':
      return targetOf(anchor).kind === 'meeting';
    default:
      return assertNever(target);
  }
}
