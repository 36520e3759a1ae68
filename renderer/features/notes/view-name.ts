import { assertNever } from '#core/base/assert-never.ts';
import { targetOf } from '#core/anchoring/about.ts';
import type { Anchor } from '#core/anchoring/anchor.ts';
import { formatParagraphLabel } from '#core/documents/cite.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import { findItem, findQuestion, findTheme } from '#core/pack/lookup.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';

/** What is in view, in terms of which a heading is made. A text is the pack's own. */
export type ViewName =
  | { readonly kind: 'meeting' | 'own-question' | 'paragraph-without-number' }
  | { readonly kind: 'question' | 'item'; readonly number: string }
  | { readonly kind: 'text'; readonly text: string; readonly language: LanguageTag | null };

/** Gives how what is in view is called. What the pack does not know is named by its kind alone. */
export function viewName(view: Anchor, pack: MeetingPack, language: LanguageTag): ViewName {
  const target = targetOf(view);
  switch (target.kind) {
    case 'question': {
      const placed = findQuestion(pack, target.question);
      return placed === undefined
        ? { kind: 'own-question' }
        : { kind: 'question', number: placed.question.number };
    }
    case 'paragraph': {
      const label = view.paragraph?.label ?? null;
      return label === null
        ? { kind: 'paragraph-without-number' }
        : { kind: 'text', text: formatParagraphLabel(label), language: null };
    }
    case 'theme': {
      const theme = findTheme(pack, target.theme);
      return theme === undefined ? { kind: 'meeting' } : { kind: 'text', ...pickText(theme.title, language) };
    }
    case 'item': {
      const item = findItem(pack, target.item);
      return item === undefined ? { kind: 'meeting' } : { kind: 'item', number: item.number };
    }
    case 'meeting':
      return { kind: 'meeting' };
    default:
      return assertNever(target);
  }
}
