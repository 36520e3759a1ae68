import agenda from '#locales/zh-Hans/agenda.json';
import changes from '#locales/zh-Hans/changes.json';
import commands from '#locales/zh-Hans/commands.json';
import common from '#locales/zh-Hans/common.json';
import delegation from '#locales/zh-Hans/delegation.json';
import errors from '#locales/zh-Hans/errors.json';
import exchange from '#locales/zh-Hans/exchange.json';
import findings from '#locales/zh-Hans/findings.json';
import floor from '#locales/zh-Hans/floor.json';
import review from '#locales/zh-Hans/review.json';
import help from '#locales/zh-Hans/help.json';
import history from '#locales/zh-Hans/history.json';
import library from '#locales/zh-Hans/library.json';
import menu from '#locales/zh-Hans/menu.json';
import notes from '#locales/zh-Hans/notes.json';
import places from '#locales/zh-Hans/places.json';
import packEditor from '#locales/zh-Hans/packEditor.json';
import print from '#locales/zh-Hans/print.json';
import reader from '#locales/zh-Hans/reader.json';
import search from '#locales/zh-Hans/search.json';
import settings from '#locales/zh-Hans/settings.json';
import shell from '#locales/zh-Hans/shell.json';
import type { LanguageBundle } from '../namespaces.ts';

/** Every text of the interface in Simplified Chinese. */
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
