import { createContext, useContext, type ReactNode } from 'react';
import type { MeetingPack } from '#core/pack/model.ts';
import type { MeetingRecordService, NotesService } from '#renderer/services/notes.ts';
import type { PackService } from '#renderer/services/packs.ts';
import type { Services } from '#renderer/services/start.ts';

const ServicesContext = createContext<Services | null>(null);
const MeetingPackContext = createContext<MeetingPack | null>(null);

export interface ServicesProviderProps {
  readonly services: Services;
  readonly children: ReactNode;
}

/** Hands the services to everything below it. */
export function ServicesProvider({ services, children }: ServicesProviderProps) {
  return <ServicesContext value={services}>{children}</ServicesContext>;
}

export interface MeetingProviderProps {
  readonly pack: MeetingPack;
  readonly children: ReactNode;
}

/** Hands the open meeting to everything below it. */
export function MeetingProvider({ pack, children }: MeetingProviderProps) {
  return <MeetingPackContext value={pack}>{children}</MeetingPackContext>;
}

function present<Value>(value: Value | null, provider: string): Value {
  if (value === null) throw new Error(`${provider} is missing above this component`);
  return value;
}

/** Gives the services of this device. */
export const useServices = (): Services => present(useContext(ServicesContext), 'ServicesProvider');

/** Gives the open meeting's pack. Features are mounted only while one is open. */
export const useMeetingPack = (): MeetingPack => present(useContext(MeetingPackContext), 'MeetingProvider');

export const useNotesService = (): NotesService => useServices().notes;

export const useMeetingRecordService = (): MeetingRecordService => useServices().meetings;

export const usePackService = (): PackService => useServices().packs;
