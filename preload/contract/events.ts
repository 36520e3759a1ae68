/**
 * What main tells the renderer unasked. An event carries nothing: whoever hears it asks with a call, so that
 * nothing is lost when it comes before anyone listens.
 */
export const EVENT_NAMES = ['closing', 'fileOpened', 'menuChosen'] as const;

export type EventName = (typeof EVENT_NAMES)[number];

/** Gives the channel that an event travels on. */
export const eventChannel = (name: EventName): string => `attache:event:${name}`;
