import { directionOf } from '#core/documents/language.ts';
import type { LocalizedText } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import {
  asLanguage,
  isolate,
  LANGUAGES,
  ownNameOf,
  useFormat,
  useLanguage,
  useText,
} from '#renderer/i18n/index.ts';
import { COMMAND_KEYS, useCommands } from '#renderer/state/commands.ts';
import { useMeetingPack } from '#renderer/state/index.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { Button, Icon, IconButton, KeyList, Menu } from '#renderer/ui/index.ts';
import styles from './TopBar.module.css';
import type { Viewport } from './use-viewport.ts';

export interface TopBarProps {
  readonly viewport: Viewport;
  /** True where the screen has a right side that is now a sheet. */
  readonly hasNotesButton: boolean;
  readonly onOpenNavigation: () => void;
  readonly onOpenNotes: () => void;
}

function LanguageMenu() {
  const t = useText('shell');
  const language = useLanguage();
  const { setPreferences } = usePreferences();
  return (
    <Menu
      label={t('languageNow', { language: ownNameOf(language) })}
      entries={LANGUAGES.map((tag) => ({ id: tag, label: ownNameOf(tag), lang: tag }))}
      selected={asLanguage(language) ?? 'en'}
      onAction={(tag) => void setPreferences({ language: tag })}
    >
      <span className={styles.quiet}>{ownNameOf(language)}</span>
      <Icon name="chevron-down" />
    </Menu>
  );
}

/** Where searching begins: it looks like the field that it opens, and is an icon where there is no room. */
function SearchButton({ viewport }: { readonly viewport: Viewport }) {
  const t = useText('search');
  const { search } = useCommands();
  const open = (): void => search?.();
  if (viewport === 'narrow') return <IconButton label={t('button')} icon="search" onPress={open} />;
  return (
    <span className={styles.search}>
      <Button icon="search" onPress={open}>
        <span className={styles.searchWords}>{t('button')}</span>
        <KeyList keys={COMMAND_KEYS.search ?? []} />
      </Button>
    </span>
  );
}

/** The bar on top: which meeting this is, the language, and what concerns the meeting as a whole. */
export function TopBar({ viewport, hasNotesButton, onOpenNavigation, onOpenNotes }: TopBarProps) {
  const t = useText('shell');
  const name = useText('commands');
  const commands = useCommands();
  const language = useLanguage();
  const format = useFormat();
  const { meeting } = useMeetingPack();
  const pick = (text: LocalizedText) => pickText(text, language);
  const title = pick(meeting.shortTitle);
  const place = pick(meeting.place).text;
  const date = format.dateRange(meeting.start, meeting.end);
  return (
    <header className={styles.bar}>
      {viewport === 'narrow' && (
        <IconButton label={t('openNavigation')} icon="menu" onPress={onOpenNavigation} />
      )}
      <span className={styles.title} lang={title.language} dir={directionOf(title.language)}>
        {title.text}
      </span>
      {viewport !== 'narrow' && (
        <span className={styles.place}>{t('placeAndDate', { place: isolate(place), date })}</span>
      )}
      {viewport !== 'narrow' && <SearchButton viewport={viewport} />}
      <span className={styles.end}>
        {viewport === 'narrow' && <SearchButton viewport={viewport} />}
        {hasNotesButton && (
          <Button variant="quiet" icon="note" onPress={onOpenNotes}>
            {t('notesSide')}
          </Button>
        )}
        <LanguageMenu />
        <Menu
          label={t('menu.label')}
          entries={[
            { id: 'go-library', label: name('go-library'), icon: 'library' },
            { id: 'open-pack', label: name('open-pack'), icon: 'open' },
            { id: 'go-settings', label: name('go-settings'), icon: 'settings' },
            { id: 'go-help', label: name('go-help'), icon: 'info' },
            { id: 'shortcuts', label: name('shortcuts'), icon: 'keyboard', shortcut: '?' },
          ]}
          onAction={(id) => commands[id]?.()}
        />
      </span>
    </header>
  );
}
