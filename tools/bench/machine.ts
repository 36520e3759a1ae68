import { cpus, loadavg, release, totalmem, type as system } from 'node:os';

/** The machine and the moment of a run: figures mean nothing without them. */
export interface Machine {
  readonly at: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGB: number;
  readonly system: string;
  readonly node: string;
  readonly browser: string;
  /** Programs that wanted a core in the minute before the run; well under `cores` on a quiet machine. */
  readonly load: number;
}

/** Describes this machine as it is now. */
export function describeMachine(browser: string): Machine {
  const [first] = cpus();
  return {
    at: new Date().toISOString(),
    processor: first?.model ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${system()} ${release()}`,
    node: process.versions.node,
    browser,
    load: loadavg()[0] ?? NaN,
  };
}

/** Says in a sentence where and when figures were taken. */
export const machineWords = (machine: Machine): string =>
  `Taken ${machine.at.slice(0, 16).replace('T', ' ')} UTC on ${machine.cores} cores (${machine.processor}), ` +
  `${machine.memoryGB} GB, ${machine.system}, Chromium ${machine.browser}, Node ${machine.node}; ` +
  `load before the run ${machine.load.toFixed(1)}.`;
