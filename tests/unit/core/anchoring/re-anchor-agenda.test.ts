import { expect, test } from 'vitest';
import { placeEntry, type AgendaEntry } from '#core/anchoring/re-anchor-agenda.ts';
import type { Provenance } from '#core/pack/model.ts';

const provenance: Provenance = { kind: 'official', source: 'Programme', date: '2019-09-27' };
const entry = (id: string, text: string, supersedes: readonly string[] = []): AgendaEntry => ({
  id,
  supersedes,
  text: { en: { text, provenance } },
});

const DATA = 'Who may use the data that the offices publish?';

test('an entry that keeps its id is the same one, also with a few words changed', () => {
  const placement = placeEntry(entry('data', DATA), [entry('data', DATA.replace('may', 'shall'))]);
  expect(placement).toMatchObject({ fate: 'certain', entry: { id: 'data' } });
});

test('an entry that is superseded by one other is that one, whatever it says', () => {
  const placement = placeEntry(entry('data', DATA), [entry('access', 'Access to files', ['data'])]);
  expect(placement).toMatchObject({ fate: 'certain', entry: { id: 'access' } });
});

test('an entry that was split is asked about, the likelier half first', () => {
  const halves = [
    entry('files', 'Which files are public?', ['data']),
    entry('use', `${DATA} And when?`, ['data']),
  ];
  expect(placeEntry(entry('data', DATA), halves)).toMatchObject({
    fate: 'doubtful',
    candidates: [{ id: 'use' }, { id: 'files' }],
  });
});

test('an id under which something else stands now is asked about', () => {
  const fresh = [entry('data', 'Closing remarks by the chair'), entry('use', DATA)];
  const placement = placeEntry(entry('data', DATA), fresh);
  expect(placement).toMatchObject({ fate: 'doubtful', candidates: [{ id: 'data' }, { id: 'use' }] });
});

test('the same question under another id is asked about, another question is no candidate', () => {
  const fresh = [entry('use', DATA), entry('end', 'Closing remarks by the chair')];
  expect(placeEntry(entry('data', DATA), fresh)).toEqual({
    fate: 'doubtful',
    candidates: [{ id: 'use', likeness: 1 }],
  });
  expect(placeEntry(entry('data', DATA), fresh.slice(1))).toEqual({ fate: 'deleted' });
});
