import { findDocument, findItem, findTheme, itemsOfTheme } from '#core/pack/lookup.ts';
import type { DocumentId, ItemId, LocalizedText, MeetingPack, ThemeId } from '#core/pack/model.ts';
import { readPart } from '#renderer/state/routes.ts';

/** Where in the meeting the person is, as the address says. */
export type Place =
  | {
      readonly screen:
        | 'programme'
        | 'changes'
        | 'review'
        | 'coverage'
        | 'floor'
        | 'notes'
        | 'delegation'
        | 'places'
        | 'print'
        | 'files'
        | 'library'
        | 'prepare'
        | 'settings'
        | 'help';
    }
  | { readonly screen: 'item'; readonly item: ItemId }
  | { readonly screen: 'theme'; readonly theme: ThemeId }
  | { readonly screen: 'document'; readonly document: DocumentId }
  /** A document as an earlier edition has it. */
  | { readonly screen: 'edition'; readonly edition: string; readonly document: DocumentId };

/** Reads an address; one that leads nowhere is the programme. */
export function placeOf(address: string): Place {
  const [screen, id, inside] = address.split('/').filter(Boolean).map(readPart);
  switch (screen) {
    case 'items':
      return id === undefined ? { screen: 'programme' } : { screen: 'item', item: id as ItemId };
    case 'themes':
      return id === undefined ? { screen: 'programme' } : { screen: 'theme', theme: id as ThemeId };
    case 'documents':
      return id === undefined ? { screen: 'programme' } : { screen: 'document', document: id as DocumentId };
    case 'editions':
      return id === undefined || inside === undefined
        ? { screen: 'programme' }
        : { screen: 'edition', edition: id, document: inside as DocumentId };
    case 'notes':
      return { screen: id === 'places' ? 'places' : 'notes' };
    case 'changes':
    case 'review':
    case 'coverage':
    case 'floor':
    case 'delegation':
    case 'print':
    case 'files':
    case 'library':
    case 'prepare':
    case 'settings':
    case 'help':
      return { screen };
    default:
      return { screen: 'programme' };
  }
}

/** Gives the title of the meeting's own thing that is in view; null for a screen of the app, or when it is unknown. */
export function titleOfPlace(pack: MeetingPack, place: Place): LocalizedText | null {
  switch (place.screen) {
    case 'item':
      return findItem(pack, place.item)?.title ?? null;
    case 'theme':
      return findTheme(pack, place.theme)?.title ?? null;
    case 'document':
    case 'edition':
      return findDocument(pack, place.document)?.shortTitle ?? null;
    default:
      return null;
  }
}

/** Gives the agenda item in which the person is: itself, or the first that carries the theme in view. */
export function itemOfPlace(pack: MeetingPack, place: Place): ItemId | null {
  if (place.screen === 'item') return place.item;
  if (place.screen === 'theme') return itemsOfTheme(pack, place.theme)[0]?.id ?? null;
  return null;
}
