import { sandboxSwitches } from './find-browser.ts';

/**
 * What a browser that is driven has no use for. Its address bar alone keeps two pages of its own, which cost each new
 * window most of a second of one core. The others are those of Playwright's list that matter here: of two such lists
 * Chromium heeds the last one only.
 */
const UNUSED_FEATURES = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'SpellcheckService',
  'ThirdPartyStoragePartitioning',
  'Translate',
];

/** Gives the switches of a browser that a test or a measurement drives. */
export const drivenSwitches = (): readonly string[] => [
  ...sandboxSwitches(),
  `--disable-features=${UNUSED_FEATURES.join(',')}`,
];
