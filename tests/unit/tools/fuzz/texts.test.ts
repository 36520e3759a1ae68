import { expect, test } from 'vitest';
import { draftItems } from '#core/importing/programme/draft-items.ts';
import { readProgrammeFile } from '#core/importing/programme/read-programme.ts';
import { readFile } from '#core/importing/read-file.ts';
import { structure } from '#core/importing/structure/structure.ts';
import { mutatedText } from '#tools/fuzz/texts.ts';

const NAMES = { text: 'a.txt', markdown: 'a.md', html: 'a.html', akn: 'a.xml' } as const;

test.each(['text', 'markdown', 'html', 'akn'] as const)(
  '200 damaged files of %s are understood or refused, and both happen',
  async (kind) => {
    const outcomes = new Set<boolean>();
    for (let seed = 0; seed < 200; seed += 1) {
      const read = await readFile(mutatedText(kind, seed), NAMES[kind], {});
      outcomes.add(read.ok);
      if (read.ok) structure(read.value.source);
    }
    expect(outcomes).toEqual(new Set([true, false]));
  },
);

test.each(['ics', 'csv'] as const)(
  '200 damaged programmes of %s are items of a draft or refused, and both happen',
  (kind) => {
    const outcomes = new Set<boolean>();
    for (let seed = 0; seed < 200; seed += 1) {
      const read = readProgrammeFile(mutatedText(kind, seed), `a.${kind}`, 'Europe/Zurich');
      outcomes.add(read?.ok ?? false);
      if (read?.ok === true) draftItems(read.value.entries, 'en', 'official', []);
    }
    expect(outcomes).toEqual(new Set([true, false]));
  },
);
