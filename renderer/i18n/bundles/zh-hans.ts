import agenda from '#locales/zh-Hans/agenda.json';
import common from '#locales/zh-Hans/common.json';
import errors from '#locales/zh-Hans/errors.json';
import library from '#locales/zh-Hans/library.json';
import notes from '#locales/zh-Hans/notes.json';
import print from '#locales/zh-Hans/print.json';
import reader from '#locales/zh-Hans/reader.json';
import settings from '#locales/zh-Hans/settings.json';
import shell from '#locales/zh-Hans/shell.json';
import type { LanguageBundle } from '../namespaces.ts';

/** Every text of the interface in Simplified Chinese. */
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
