import { describe, expect, it } from 'vitest';
import { meetingTexts, ownQuestionTexts } from '#core/search/meeting-texts.ts';
import { meetingPack } from '#tests/fixtures/meeting-pack.ts';

const pack = meetingPack();
const places = [...meetingTexts(pack)];
const texts = places.flat();
const labelled = (label: string) => texts.filter((text) => text.label === label);

describe('meetingTexts', () => {
  it('gives a paragraph once, in each language, with its document and how it is cited', () => {
    const [paragraph, ...others] = places.filter(([first]) => first?.label === '¶ 9');
    expect(others).toEqual([]);
    expect(paragraph?.map(({ language, title }) => [language, title])).toEqual([
      ['zh-Hans', '背景说明'],
      ['en', 'Background note'],
    ]);
  });

  it('cites an entry of a list by its paragraph', () => {
    expect(labelled('¶ 11').map(({ place }) => place.kind === 'paragraph' && place.path)).toEqual(
      expect.arrayContaining(['11', '11/b1', '11/b2']),
    );
  });

  it('gives footnotes with the paragraph that has their mark, and no end mark', () => {
    expect(labelled('¶ 8').some(({ text }) => text.startsWith('See https://'))).toBe(true);
    expect(texts.some(({ text }) => text === '[文件完]')).toBe(false);
  });

  it('gives questions with number and theme, items with number, themes, outcomes and documents', () => {
    expect(labelled('2.2').map(({ title, place }) => [title, place.kind])).toEqual([
      ['IP system and IP policy', 'question'],
      ['知识产权制度与政策', 'question'],
    ]);
    expect(new Set(texts.map(({ place }) => place.kind))).toEqual(
      new Set(['item', 'theme', 'question', 'outcome', 'document', 'paragraph']),
    );
  });
});

describe('ownQuestionTexts', () => {
  it('names the theme to which the question was added', () => {
    const theme = pack.themes[0]?.id ?? null;
    const question = { id: 'q' as never, theme, item: null, text: 'When?', createdAt: 1, deletedAt: null };
    expect(ownQuestionTexts(question, pack)[0]).toMatchObject({
      title: 'IP system and IP policy',
      text: 'When?',
      place: { kind: 'question', question: 'q', theme },
    });
  });
});
