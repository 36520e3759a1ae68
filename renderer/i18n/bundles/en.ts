import agenda from '#locales/en/agenda.json';
import common from '#locales/en/common.json';
import errors from '#locales/en/errors.json';
import library from '#locales/en/library.json';
import notes from '#locales/en/notes.json';
import print from '#locales/en/print.json';
import reader from '#locales/en/reader.json';
import settings from '#locales/en/settings.json';
import shell from '#locales/en/shell.json';
import type { LanguageBundle } from '../namespaces.ts';

/** Every text of the interface in English. */
export const bundle: LanguageBundle = {
  agenda,
  common,
  errors,
  library,
  notes,
  print,
  reader,
  settings,
  shell,
};
