import type agenda from '#locales/en/agenda.json';
import type common from '#locales/en/common.json';
import type errors from '#locales/en/errors.json';
import type library from '#locales/en/library.json';
import type notes from '#locales/en/notes.json';
import type print from '#locales/en/print.json';
import type reader from '#locales/en/reader.json';
import type settings from '#locales/en/settings.json';
import type shell from '#locales/en/shell.json';

/** One namespace per file of `locales/<language>/`. */
export const NAMESPACES = [
  'agenda',
  'common',
  'errors',
  'library',
  'notes',
  'print',
  'reader',
  'settings',
  'shell',
] as const;
export type Namespace = (typeof NAMESPACES)[number];

/** The shape of every language, as English has it. */
export interface EnglishTexts {
  agenda: typeof agenda;
  common: typeof common;
  errors: typeof errors;
  library: typeof library;
  notes: typeof notes;
  print: typeof print;
  reader: typeof reader;
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
