import { MENU_WORDS, type AppMenu } from '#contract/menu.ts';

/** A menu with a word for each name, in brackets, and two or three commands. */
export function sampleMenu(): AppMenu {
  const words = Object.fromEntries(MENU_WORDS.map((word) => [word, `[${word}]`])) as AppMenu['words'];
  const on = { isOn: true };
  return {
    words,
    commands: {
      file: [{ id: 'open-pack', label: 'Open…', key: 'O', ...on }],
      edit: [{ id: 'search', label: 'Search', key: 'K', ...on }],
      view: [{ id: 'switch-theme', label: 'Dark', key: null, ...on }],
      go: [{ id: 'go-document', label: 'Document', key: null, isOn: false }],
      help: [{ id: 'shortcuts', label: 'Shortcuts', key: null, ...on }],
      settings: [{ id: 'go-settings', label: 'Settings', key: ',', ...on }],
      about: [{ id: 'about', label: 'About', key: null, ...on }],
    },
  };
}
