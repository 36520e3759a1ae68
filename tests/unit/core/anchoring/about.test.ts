import { describe, expect, it } from 'vitest';
import { isAbout, isWithin, targetOf } from '#core/anchoring/about.ts';
import { MEETING_ANCHOR, type Anchor } from '#core/anchoring/anchor.ts';
import { ids, packForAnchors, paragraphAnchor } from './anchor-pack.ts';

const pack = packForAnchors();
const at = (levels: Partial<Anchor>): Anchor => ({ ...MEETING_ANCHOR, ...levels });
const onParagraph = (path: string): Anchor => at({ paragraph: paragraphAnchor(path) });

describe('targetOf', () => {
  it('gives the closest level', () => {
    expect(targetOf(MEETING_ANCHOR)).toEqual({ kind: 'meeting' });
    expect(targetOf(at({ item: ids.item, theme: ids.theme }))).toEqual({ kind: 'theme', theme: ids.theme });
    expect(
      targetOf(at({ theme: ids.theme, question: ids.question, paragraph: paragraphAnchor('11') })),
    ).toEqual({ kind: 'question', question: ids.question });
  });
});

describe('isWithin', () => {
  it('knows what lies under a path from what only begins like it', () => {
    expect(isWithin('11/b1', '11')).toBe(true);
    expect(isWithin('11', '11')).toBe(true);
    expect(isWithin('110', '11')).toBe(false);
    expect(isWithin('11', '11/b1')).toBe(false);
  });
});

describe('isAbout', () => {
  it.each([
    [
      'a theme has the notes on its questions',
      at({ question: ids.question }),
      at({ theme: ids.theme }),
      true,
    ],
    ['an item has the notes on its theme', at({ theme: ids.theme }), at({ item: ids.item }), true],
    [
      'an item has the notes on the questions of its theme',
      at({ question: ids.question }),
      at({ item: ids.item }),
      true,
    ],
    ['a question has no notes of its theme', at({ theme: ids.theme }), at({ question: ids.question }), false],
    [
      'a question leaves out the notes on others',
      at({ question: ids.otherQuestion }),
      at({ question: ids.question }),
      false,
    ],
    [
      'an item without a theme has its own notes',
      at({ item: ids.plainItem }),
      at({ item: ids.plainItem }),
      true,
    ],
    ['an item without a theme has no others', at({ theme: ids.theme }), at({ item: ids.plainItem }), false],
    ['a paragraph has the notes on its list entries', onParagraph('11/b1'), onParagraph('11'), true],
    ['a paragraph leaves out the next', onParagraph('12'), onParagraph('11'), false],
    [
      'a paragraph has the note of a question that also cites it',
      at({ question: ids.question, paragraph: paragraphAnchor('11') }),
      onParagraph('11'),
      true,
    ],
    ['the meeting has what hangs nowhere else', MEETING_ANCHOR, MEETING_ANCHOR, true],
    ['the meeting leaves out what hangs closer', at({ theme: ids.theme }), MEETING_ANCHOR, false],
    ['a theme leaves out notes on the meeting', MEETING_ANCHOR, at({ theme: ids.theme }), false],
  ])('%s', (_, anchor, view, expected) => {
    expect(isAbout(anchor, view, pack)).toBe(expected);
  });

  it('does not mix the same path of two documents', () => {
    const elsewhere = at({ paragraph: { ...paragraphAnchor('11'), document: ids.otherDocument } });
    expect(isAbout(elsewhere, onParagraph('11'), pack)).toBe(false);
  });
});
