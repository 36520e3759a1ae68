import type agenda from '#locales/en/agenda.json';
import type changes from '#locales/en/changes.json';
import type commands from '#locales/en/commands.json';
import type common from '#locales/en/common.json';
import type delegation from '#locales/en/delegation.json';
import type errors from '#locales/en/errors.json';
import type exchange from '#locales/en/exchange.json';
import type findings from '#locales/en/findings.json';
import type floor from '#locales/en/floor.json';
import type review from '#locales/en/review.json';
import type help from '#locales/en/help.json';
import type history from '#locales/en/history.json';
import type library from '#locales/en/library.json';
import type menu from '#locales/en/menu.json';
import type notes from '#locales/en/notes.json';
import type places from '#locales/en/places.json';
import type packEditor from '#locales/en/packEditor.json';
import type print from '#locales/en/print.json';
import type reader from '#locales/en/reader.json';
import type search from '#locales/en/search.json';
import type settings from '#locales/en/settings.json';
import type shell from '#locales/en/shell.json';

/** One namespace per file of `locales/<language>/`. */
export const NAMESPACES = [
  'agenda',
  'changes',
  'commands',
  'common',
  'delegation',
  'errors',
  'exchange',
  'findings',
  'floor',
  'review',
  'help',
  'history',
  'library',
  'menu',
  'notes',
  'places',
  'packEditor',
  'print',
  'reader',
  'search',
  'settings',
  'shell',
] as const;
export type Namespace = (typeof NAMESPACES)[number];

/** The shape of every language, as English has it. */
export interface EnglishTexts {
  agenda: typeof agenda;
  changes: typeof changes;
  commands: typeof commands;
  common: typeof common;
  delegation: typeof delegation;
  errors: typeof errors;
  exchange: typeof exchange;
  findings: typeof findings;
  floor: typeof floor;
  review: typeof review;
  help: typeof help;
  history: typeof history;
  library: typeof library;
  menu: typeof menu;
  notes: typeof notes;
  places: typeof places;
  packEditor: typeof packEditor;
  print: typeof print;
  reader: typeof reader;
  search: typeof search;
  settings: typeof settings;
  shell: typeof shell;
}

/** A nested table of texts, as a locale file holds it. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

export type LanguageBundle = Readonly<Record<Namespace, TextTree>>;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: EnglishTexts;
    returnNull: false;
  }
}
