import { describe, expect, it } from 'vitest';
import { defaultOptions, readOptions, toRemember } from '#core/printing/options.ts';
import {
  chosenProfile,
  dropVariant,
  NO_MEMORY,
  readMemory,
  rememberOptions,
  saveVariant,
} from '#core/printing/print-memory.ts';

const options = (paper: 'A4' | 'A5' | 'Letter') => toRemember({ ...defaultOptions('en', ''), paper });
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('how a person prints', () => {
  it('is remembered for each profile by itself', () => {
    const agenda = rememberOptions(NO_MEMORY, options('Letter'));
    const pocket = rememberOptions({ ...agenda, chosen: 'pocket' }, options('A5'));
    const read = readMemory(stored(pocket));
    expect(read).toEqual(pocket);
    expect(chosenProfile(read)).toEqual({ profile: 'pocket', options: options('A5') });
    expect(chosenProfile({ ...read, chosen: 'agenda' }).options).toEqual(options('Letter'));
  });

  it('keeps variants under a name, beside the profile they are of', () => {
    const saved = saveVariant({ ...NO_MEMORY, chosen: 'head' }, 'v1', '  For the minister ', options('A5'));
    expect(saved.variants).toEqual([
      { id: 'v1', name: 'For the minister', profile: 'head', options: options('A5') },
    ]);
    expect(chosenProfile(saved)).toMatchObject({ profile: 'head', options: options('A5') });
    const changed = rememberOptions(saved, options('Letter'));
    expect(chosenProfile(changed).options).toEqual(options('Letter'));
    expect(changed.options).toEqual({});
    expect(dropVariant(readMemory(stored(changed)))).toEqual({ ...NO_MEMORY, chosen: 'head' });
  });

  it('takes what an earlier version kept for the options of the agenda', () => {
    const read = readMemory(stored(options('Letter')));
    expect(chosenProfile(read)).toEqual({ profile: 'agenda', options: options('Letter') });
  });

  it.each([
    undefined,
    null,
    'x',
    { chosen: 'unknown' },
    {
      variants: [
        { id: 'agenda', name: 'x', profile: 'agenda' },
        { id: 'v', name: ' ', profile: 'head' },
        7,
        null,
      ],
    },
    { options: { minister: {} }, variants: { id: 'x' } },
  ])('takes nothing that does not hold: %j', (value) => {
    expect(readMemory(value)).toEqual(NO_MEMORY);
  });
});

describe('the options of a profile', () => {
  it('begin as the profile needs them: small and few kinds for the pocket, no line for what is handed out', () => {
    expect(defaultOptions('en', 'Secret', 'pocket')).toMatchObject({
      paper: 'A5',
      kinds: ['position', 'statement'],
      confidentiality: 'Secret',
    });
    expect(defaultOptions('en', 'Secret', 'clean-agenda')).toMatchObject({ confidentiality: '', kinds: [] });
  });

  it('never widen what a profile prints', () => {
    const defaults = defaultOptions('en', '', 'speaking');
    const kinds = ['position', 'follow-up'];
    expect(readOptions({ kinds }, ['en'], defaults, 'speaking').kinds).toEqual(['statement']);
    expect(readOptions({ kinds }, ['en'], defaultOptions('en', ''), 'agenda').kinds).toEqual(kinds);
  });
});
