export {
  dateFormat,
  deviceZone,
  formatDate,
  formatDateRange,
  formatList,
  formatMoment,
  formatNumber,
  formatTime,
  isolate,
  useFormat,
  type DateStyle,
} from './format.ts';
export {
  LANGUAGES,
  PSEUDO_LANGUAGE,
  asLanguage,
  chooseLanguage,
  languageName,
  ownNameOf,
  type Language,
} from './languages.ts';
export type { Namespace } from './namespaces.ts';
export { PackText } from './PackText.tsx';
export { TextProvider } from './TextProvider.tsx';
export { changeLanguage, loadTexts, type Texts } from './texts.ts';
export { useErrorText, useLanguage, useText, type Failure } from './use-text.ts';
