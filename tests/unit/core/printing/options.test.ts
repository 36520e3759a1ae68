import { describe, expect, it } from 'vitest';
import { defaultOptions, readOptions, toRemember } from '#core/printing/options.ts';
import { privateNotes, selectNotes } from '#core/printing/select-notes.ts';
import { meetingPack } from '#tests/fixtures/meeting-pack.ts';
import { notesToPrint } from '#tests/fixtures/notes-to-print.ts';

const defaults = defaultOptions('en', 'For the delegation only');
const languages = ['en', 'zh-Hans'];

describe('remembered options', () => {
  it('come back as they were, but for private notes', () => {
    const chosen = {
      ...defaults,
      kinds: ['position', 'statement'] as const,
      languages: ['zh-Hans', 'en'] as const,
      paper: 'Letter' as const,
      includePrivate: true,
    };
    const stored: unknown = JSON.parse(JSON.stringify(toRemember(chosen)));
    expect(JSON.stringify(stored)).not.toContain('includePrivate');
    expect(readOptions(stored, languages, defaults)).toEqual({ ...chosen, includePrivate: false });
  });

  it('are mended where they do not hold', () => {
    expect(readOptions(null, languages, defaults)).toEqual(defaults);
    expect(
      readOptions(
        { kinds: ['motion', 'question'], languages: ['fr', 'en', 'en'], paper: 'A3', includePrivate: true },
        languages,
        defaults,
      ),
    ).toEqual({ ...defaults, kinds: ['question'] });
    expect(readOptions({ languages: [], ruledSpace: 'yes' }, languages, defaults)).toEqual(defaults);
    const long = readOptions({ confidentiality: 'x'.repeat(500) }, languages, defaults);
    expect(long.confidentiality).toHaveLength(120);
  });
});

describe('what will leave', () => {
  const { uri } = meetingPack().meeting;

  it('lists the private notes of the chosen kinds, whether or not they are included yet', () => {
    expect(privateNotes(notesToPrint, uri, defaults)).toHaveLength(1);
    expect(privateNotes(notesToPrint, uri, { ...defaults, kinds: ['statement'] })).toEqual([]);
  });

  it('is ordered by age', () => {
    const ages = selectNotes(notesToPrint.toReversed(), uri, defaults).map(({ createdAt }) => createdAt);
    expect(ages).toEqual([...ages].sort((a, b) => a - b));
    expect(ages).toHaveLength(11);
  });
});
