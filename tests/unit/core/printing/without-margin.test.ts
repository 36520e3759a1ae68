import { expect, it } from 'vitest';
import { bodyText } from '#core/notes/read-body.ts';
import { textsOf } from '#core/printing/missing-characters.ts';
import { withoutMargin } from '#core/printing/without-margin.ts';
import { buildProfile } from '#core/review/build-profile.ts';
import { marker } from '#tests/fixtures/notes-to-print.ts';
import { profileInput } from '#tests/fixtures/profiles-to-print.ts';

it('says after a block what paper says beside it, each note once', () => {
  const { blocks } = withoutMargin(buildProfile('document', profileInput('document')));
  expect(blocks.some(({ margin }) => margin !== undefined)).toBe(false);
  const text = blocks.flatMap(textsOf).join('\n');
  for (const number of [6, 7, 22, 23, 24]) expect(text.split(marker(number)), marker(number)).toHaveLength(2);
});

it('keeps both wordings, and comments at their words', () => {
  const print = buildProfile('head', profileInput('head'));
  const [before, after] = [print, withoutMargin(print)].map(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'note' ? [block] : [])),
  );
  const changed = after?.find(({ body }) => bodyText(body).includes('Approved wording'));
  expect(bodyText(changed?.body ?? [])).toMatch(/APPROVED-WORDING[^]*Changed since[^]*MARK0002X/u);
  after?.forEach(({ body, comments = [] }, at) =>
    comments.forEach(({ passage }, index) => {
      const was = before?.[at]?.comments?.[index]?.passage;
      if (!passage || !was) return;
      const words = bodyText(before?.[at]?.body ?? []).slice(was.from, was.to);
      expect(bodyText(body).slice(passage.from, passage.to)).toBe(words);
    }),
  );
});
