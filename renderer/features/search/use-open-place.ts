import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { MEETING_ANCHOR, type Anchor } from '#core/anchoring/anchor.ts';
import { assertNever } from '#core/base/assert-never.ts';
import type { NoteId } from '#core/base/ids.ts';
import { baseLanguage } from '#core/documents/language.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import type { SearchPlace } from '#core/search/model.ts';
import { useLanguage } from '#renderer/i18n/index.ts';
import { elementIdOf, focusElement, onceShown } from '#renderer/state/arrival.ts';
import { useNotes } from '#renderer/state/index.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { useSelection } from '#renderer/state/selection.ts';

/** Screens without a right side, where a note could not be shown. */
const WITHOUT_NOTES = /^\/(print|library|settings)/;

/** Gives what opens a place: it goes to the screen, brings the place into view and puts the focus there. */
export function useOpenPlace(): (place: SearchPlace) => void {
  const [address, navigate] = useLocation();
  const { select, openNote } = useSelection();
  const { preferences, setPreferences } = usePreferences();
  const ownLanguage = useLanguage();
  const notes = useNotes();

  const openFound = useCallback(
    (id: NoteId): void => {
      const note = notes.find((each) => each.id === id);
      if (note === undefined) return;
      const open = (): void => {
        select(note.fields.anchor);
        openNote(id);
      };
      if (!WITHOUT_NOTES.test(address)) return open();
      navigate(routeTo.programme());
      onceShown(elementIdOf.programme(), open);
    },
    [notes, address, navigate, select, openNote],
  );

  /** What was found in a language is shown in it. */
  const readIn = useCallback(
    (language: LanguageTag): void => {
      const { reading } = preferences;
      const isShown =
        reading === null
          ? baseLanguage(language) === baseLanguage(ownLanguage)
          : reading.split('|').includes(language);
      if (!isShown) void setPreferences({ reading: language });
    },
    [preferences, setPreferences, ownLanguage],
  );

  return useCallback(
    (place) => {
      switch (place.kind) {
        case 'note':
          return openFound(place.note);
        case 'question': {
          const { question, theme, item } = place;
          const anchor: Anchor = { ...MEETING_ANCHOR, item, theme, question };
          navigate(
            item !== null ? routeTo.item(item) : theme !== null ? routeTo.theme(theme) : routeTo.programme(),
          );
          return onceShown(elementIdOf.question(question), (element) => {
            select(anchor);
            focusElement(element, 'center');
          });
        }
        case 'item':
          return navigate(routeTo.item(place.item));
        case 'theme':
          return navigate(routeTo.theme(place.theme));
        case 'outcome':
          navigate(routeTo.programme());
          return onceShown(elementIdOf.outcome(place.outcome), (element) => focusElement(element, 'center'));
        case 'document':
          return navigate(routeTo.document(place.document));
        case 'paragraph':
          readIn(place.language);
          navigate(routeTo.document(place.document, place.path));
          return onceShown(elementIdOf.paragraph(place.path), (element) => focusElement(element, 'start'));
        default:
          return assertNever(place);
      }
    },
    [openFound, readIn, navigate, select],
  );
}
