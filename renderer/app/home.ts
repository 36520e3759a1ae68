/**
 * What an app that has just been opened shows, in one file: each file more costs a start milliseconds. It is loaded
 * while the data are being opened, by `App`; `screens.ts` asks for the same screens by name.
 */
import '#renderer/features/agenda/ProgrammeScreen.tsx';
import '#renderer/features/changes/ChangesNotice.tsx';
import '#renderer/features/help/FirstSteps.tsx';

export { Opened } from './Opened.tsx';
export { loadHome } from './screens.ts';
