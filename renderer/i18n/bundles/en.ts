import agenda from '#locales/en/agenda.json';
import changes from '#locales/en/changes.json';
import commands from '#locales/en/commands.json';
import common from '#locales/en/common.json';
import delegation from '#locales/en/delegation.json';
import errors from '#locales/en/errors.json';
import exchange from '#locales/en/exchange.json';
import findings from '#locales/en/findings.json';
import floor from '#locales/en/floor.json';
import review from '#locales/en/review.json';
import help from '#locales/en/help.json';
import history from '#locales/en/history.json';
import library from '#locales/en/library.json';
import menu from '#locales/en/menu.json';
import notes from '#locales/en/notes.json';
import places from '#locales/en/places.json';
import packEditor from '#locales/en/packEditor.json';
import print from '#locales/en/print.json';
import reader from '#locales/en/reader.json';
import search from '#locales/en/search.json';
import settings from '#locales/en/settings.json';
import shell from '#locales/en/shell.json';
import type { LanguageBundle } from '../namespaces.ts';

/** Every text of the interface in English. */
export const bundle: LanguageBundle = {
  agenda,
  changes,
  commands,
  common,
  delegation,
  errors,
  exchange,
  findings,
  floor,
  review,
  help,
  history,
  library,
  menu,
  notes,
  places,
  packEditor,
  print,
  reader,
  search,
  settings,
  shell,
};
