import { describe, expect, test } from 'vitest';
import type { DocumentId, ItemId, ThemeId } from '#core/pack/model.ts';
import { itemOfPlace, placeOf, titleOfPlace } from '../../../../renderer/app/place.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { meetingPack } from '../../../fixtures/meeting-pack.ts';

const pack = meetingPack();

describe('places', () => {
  test('every address that links use is read back as its place', () => {
    expect(placeOf(routeTo.programme())).toEqual({ screen: 'programme' });
    expect(placeOf(routeTo.item('a/b' as ItemId))).toEqual({ screen: 'item', item: 'a/b' });
    expect(placeOf(routeTo.theme('t 1' as ThemeId))).toEqual({ screen: 'theme', theme: 't 1' });
    expect(placeOf(routeTo.document('d' as DocumentId, '11/b1'))).toEqual({
      screen: 'document',
      document: 'd',
    });
    expect(placeOf(routeTo.notes())).toEqual({ screen: 'notes' });
    expect(placeOf(routeTo.print())).toEqual({ screen: 'print' });
    expect(placeOf(routeTo.library())).toEqual({ screen: 'library' });
    expect(placeOf(routeTo.settings())).toEqual({ screen: 'settings' });
    expect(placeOf(routeTo.help())).toEqual({ screen: 'help' });
  });

  test.each(['/nowhere', '/items', '/themes/', ''])(
    '%j, which leads nowhere, is the programme',
    (address) => {
      expect(placeOf(address)).toEqual({ screen: 'programme' });
    },
  );

  test('an address typed by hand that cannot be decoded is taken as it stands', () => {
    expect(placeOf('/themes/%E0%A4')).toEqual({ screen: 'theme', theme: '%E0%A4' });
  });

  test('a theme lies in the item that carries it', () => {
    expect(itemOfPlace(pack, placeOf('/themes/patents'))).toBe('panel-patents');
    expect(itemOfPlace(pack, placeOf('/themes/unknown'))).toBeNull();
  });

  test('the title is that of the thing in view', () => {
    expect(titleOfPlace(pack, placeOf('/documents/background-note'))?.['en']?.text).toBe('Background note');
    expect(titleOfPlace(pack, placeOf('/notes'))).toBeNull();
  });
});
