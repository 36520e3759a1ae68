/** What opens this device's data, in one file: each file more costs a start milliseconds. */
export { createServices, openPackLibrary } from '#renderer/services/start.ts';
export { openApp } from './open-app.ts';
// Here to be there when the first pack has been read.
import '#core/pack/open-pack.ts';
