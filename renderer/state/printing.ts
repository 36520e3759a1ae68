import { createContext, useContext } from 'react';
import type { PrintService } from '#renderer/services/print-service.ts';

/** Carries the print service to the screen. */
export const PrintServiceContext = createContext<PrintService | null>(null);

/** Gives the print service. */
export function usePrintService(): PrintService {
  const service = useContext(PrintServiceContext);
  if (!service) throw new Error('Printing is used outside its context');
  return service;
}
