import { describe, expect, it } from 'vitest';
import { ANCHOR_LEVELS, MEETING_ANCHOR, type Anchor } from '#core/anchoring/anchor.ts';
import { makeQuotation } from '#core/anchoring/quotation.ts';
import { resolveAnchor } from '#core/anchoring/resolve-anchor.ts';
import type { OwnQuestion } from '#core/notes/model.ts';
import type { DocumentId, ItemId, QuestionId, ThemeId } from '#core/pack/model.ts';
import { ENGLISH_12, ids, packForAnchors, paragraphAnchor } from './anchor-pack.ts';

const pack = packForAnchors();
const quotation = makeQuotation(ENGLISH_12, 4, 12, 'en');
const whole: Anchor = {
  item: ids.item,
  theme: ids.theme,
  question: ids.question,
  paragraph: { ...paragraphAnchor('12'), quotation },
  left: [],
};

const own = (deletedAt: number | null): OwnQuestion => ({
  id: 'own-1' as QuestionId,
  theme: ids.theme,
  item: null,
  text: 'Who pays?',
  createdAt: 1,
  deletedAt,
});

describe('resolveAnchor', () => {
  it('finds every level that is there', () => {
    const resolved = resolveAnchor(whole, pack, []);
    expect(resolved.lost).toEqual([]);
    expect(resolved.item?.number).toBe('2');
    expect(resolved.theme?.id).toBe(ids.theme);
    expect(resolved.question?.id).toBe(ids.question);
    expect(resolved.paragraph).toMatchObject({ language: 'en', block: { path: '12' } });
    expect(resolved.quotation).toMatchObject({ start: 4, end: 12, method: 'offsets' });
  });

  it('loses nothing when nothing was set', () => {
    expect(resolveAnchor(MEETING_ANCHOR, pack, []).lost).toEqual([]);
  });

  it('names every level that is gone, each by itself', () => {
    const gone: Anchor = {
      item: 'gone' as ItemId,
      theme: 'gone' as ThemeId,
      question: 'gone' as QuestionId,
      paragraph: { ...paragraphAnchor('99'), quotation },
      left: [],
    };
    expect(resolveAnchor(gone, pack, []).lost).toEqual([...ANCHOR_LEVELS]);
    expect(resolveAnchor({ ...whole, theme: 'gone' as ThemeId }, pack, []).lost).toEqual(['theme']);
  });

  it('keeps the paragraph when only the words are gone', () => {
    const reworded = makeQuotation('Delegations will adopt a treaty by consensus', 0, 44, 'en');
    const anchor = { ...whole, paragraph: { ...paragraphAnchor('12'), quotation: reworded } };
    const resolved = resolveAnchor(anchor, pack, []);
    expect(resolved.lost).toEqual(['quotation']);
    expect(resolved.paragraph?.block.path).toBe('12');
  });

  it('says that words are lost when their language is no longer there', () => {
    const french = quotation === null ? null : { ...quotation, language: 'fr' };
    const anchor = { ...whole, paragraph: { ...paragraphAnchor('12'), quotation: french } };
    expect(resolveAnchor(anchor, pack, []).lost).toEqual(['quotation']);
  });

  it('loses the paragraph with its document', () => {
    const anchor = {
      ...whole,
      paragraph: { ...paragraphAnchor('12'), document: 'gone' as DocumentId },
    };
    expect(resolveAnchor(anchor, pack, []).lost).toEqual(['paragraph']);
  });

  it('follows an entry that supersedes the one it hung on', () => {
    const resolved = resolveAnchor({ ...MEETING_ANCHOR, item: 'item-2-draft' as ItemId }, pack, []);
    expect(resolved.lost).toEqual([]);
    expect(resolved.item?.id).toBe(ids.item);
  });

  it("finds the delegate's own questions, but not a removed one", () => {
    const anchor = { ...MEETING_ANCHOR, question: 'own-1' as QuestionId };
    expect(resolveAnchor(anchor, pack, [own(null)]).question).toMatchObject({ text: 'Who pays?' });
    expect(resolveAnchor(anchor, pack, [own(5)]).lost).toEqual(['question']);
  });
});
