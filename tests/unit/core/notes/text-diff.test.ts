import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffText, wordsOf } from '#core/notes/text-diff.ts';

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'we',
        'agree',
        ' ',
        '  ',
        '\n',
        '.',
        '人工智能',
        '智',
        'e\u0301',
        '\u{20bb7}',
        '\ud800',
        'ไทย',
        '👩‍🚀',
        'دل',
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

const shown = (before: string, after: string): string =>
  diffText(before, after)
    .map((run) => (run.kind === 'same' ? run.text : `[${run.kind === 'deleted' ? '-' : '+'}${run.text}]`))
    .join('');

describe('words', () => {
  test('are those of alphabets, and letters where a script puts no spaces between words', () => {
    expect(wordsOf('We can’t, 2020.')).toEqual(['We', ' ', 'can', '’', 't', ',', ' ', '2020', '.']);
    expect(wordsOf('人工智能AI与')).toEqual(['人', '工', '智', '能', 'AI', '与']);
    expect(wordsOf('e\u0301t \u{20bb7}')).toEqual(['e\u0301t', ' ', '\u{20bb7}']);
  });

  test('make up the text again', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(wordsOf(any).join('')).toBe(any);
      }),
    );
  });
});

describe('what became of a text', () => {
  test('is told word by word', () => {
    expect(shown('We support it fully.', 'We oppose it fully.')).toBe('We [-support][+oppose] it fully.');
    expect(shown('产权与人工智能', '产权和人工智能')).toBe('产权[-与][+和]人工智能');
  });

  test('takes a space between two changed words with them', () => {
    expect(shown('one two three', 'six five three')).toBe('[-one two][+six five] three');
  });

  test('keeps lines apart', () => {
    expect(shown('one\ntwo', 'six\ntwo')).toBe('[-one][+six]\ntwo');
  });

  test('makes up both texts', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = diffText(before, after);
        const side = (left: 'deleted' | 'inserted'): string =>
          runs.map((run) => (run.kind === left ? '' : run.text)).join('');
        expect(side('inserted')).toBe(before);
        expect(side('deleted')).toBe(after);
      }),
    );
  });

  test('is nothing between equal texts', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(diffText(any, any).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });
});
