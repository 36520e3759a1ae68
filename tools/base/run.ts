import { spawn } from 'node:child_process';
import { PROJECT } from './project.ts';

export interface RunOptions {
  /** Shows the output as it comes; else it is kept and given back. */
  readonly show?: boolean;
  /** Ends the command after so many milliseconds. */
  readonly limit?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunOutcome {
  /** The exit code; null when the command was ended by the limit or by a signal, or could not start. */
  readonly code: number | null;
  readonly output: string;
  readonly timedOut: boolean;
}

/** Runs a program in the project's folder, without a shell. Never rejects: a program that cannot start has code null. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<RunOutcome> {
  const { show = false, limit, env } = options;
  return new Promise((resolve) => {
    let output = '';
    let timedOut = false;
    const child = spawn(program, [...args], {
      cwd: PROJECT,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      env: { ...process.env, ...env },
    });
    const timer =
      limit === undefined
        ? null
        : setTimeout(() => {
            timedOut = true;
            child.kill('SIGKILL');
            // Whatever it started may hold the output open; nobody waits for that.
            finish(null);
          }, limit);
    const finish = (code: number | null): void => {
      if (timer !== null) clearTimeout(timer);
      resolve({ code, output, timedOut });
    };
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', (cause) => {
      output += cause.message;
      finish(null);
    });
    child.once('close', (code) => finish(code));
  });
}

/** Runs one of the project's own command lines by its script, so that no shell and no PATH is needed on any system. */
export function runNode(
  script: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunOutcome> {
  return run(process.execPath, [script, ...args], options);
}
