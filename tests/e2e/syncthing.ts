import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { run } from '#tools/base/run.ts';

/** Two Syncthing instances that copy one folder to each other, and reach nothing but this machine. */
export interface SyncthingPair {
  /** The two copies of the folder. */
  readonly folders: readonly [string, string];
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

/** Gives why Syncthing cannot be used here; null where it can. */
export async function whyNoSyncthing(): Promise<string | null> {
  const { code } = await run('syncthing', ['--version']);
  return code === 0 ? null : 'Syncthing is not here: install the Debian package syncthing';
}

interface Instance {
  readonly home: string;
  readonly folder: string;
  readonly id: string;
  readonly port: number;
  readonly guiPort: number;
}

/** Gives a port of the loopback that is free now. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('No port is free.')),
      );
    });
  });

/** A new instance has keys, and is known by a name made of them, which its first configuration holds. */
async function generate(home: string, folder: string): Promise<Instance> {
  await mkdir(folder, { recursive: true });
  const made = await run('syncthing', ['generate', `--home=${home}`], { env: ENVIRONMENT });
  if (made.code !== 0) throw new Error(made.output);
  const id = /<device id="([A-Z0-9-]+)"/.exec(await readFile(join(home, 'config.xml'), 'utf8'))?.[1];
  if (id === undefined) throw new Error('Syncthing gave the instance no name.');
  return { home, folder, id, port: await freePort(), guiPort: await freePort() };
}

const ENVIRONMENT = { STNODEFAULTFOLDER: '1', STNOUPGRADE: '1', STNORESTART: '1' };

/** No discovery, relays, port mapping or reports; loopback addresses alone. Changes are looked for each second. */
const configOf = (own: Instance, both: readonly Instance[]): string => `<configuration version="36">
  <folder id="delegation" path="${own.folder}" type="sendreceive" rescanIntervalS="1" fsWatcherEnabled="false">
    ${both.map(({ id }) => `<device id="${id}"></device>`).join('')}
  </folder>
  ${both
    .map(
      ({ id, port }) =>
        `<device id="${id}" compression="never"><address>tcp://127.0.0.1:${port}</address></device>`,
    )
    .join('\n  ')}
  <gui enabled="true" tls="false"><address>127.0.0.1:${own.guiPort}</address><apikey>test</apikey></gui>
  <options>
    <listenAddress>tcp://127.0.0.1:${own.port}</listenAddress>
    <globalAnnounceEnabled>false</globalAnnounceEnabled>
    <localAnnounceEnabled>false</localAnnounceEnabled>
    <relaysEnabled>false</relaysEnabled>
    <natEnabled>false</natEnabled>
    <stunKeepaliveStartS>0</stunKeepaliveStartS>
    <urAccepted>-1</urAccepted>
    <crashReportingEnabled>false</crashReportingEnabled>
    <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
    <startBrowser>false</startBrowser>
    <reconnectionIntervalS>1</reconnectionIntervalS>
  </options>
</configuration>
`;

const launch = ({ home }: Instance): ChildProcess =>
  spawn('syncthing', ['serve', `--home=${home}`], {
    stdio: 'ignore',
    env: { ...process.env, ...ENVIRONMENT },
  });

/** Ends a program and waits until it has; it writes its index down first. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** Makes two instances in a folder of the test; neither runs yet. */
export async function pairSyncthing(under: string): Promise<SyncthingPair> {
  const [one, two] = [
    await generate(join(under, 'syncthing-1'), join(under, 'shared-1')),
    await generate(join(under, 'syncthing-2'), join(under, 'shared-2')),
  ];
  for (const own of [one, two]) await writeFile(join(own.home, 'config.xml'), configOf(own, [one, two]));
  // Without its marker Syncthing takes a folder for a disk that is not there.
  for (const { folder } of [one, two]) await mkdir(join(folder, '.stfolder'));
  let running: readonly ChildProcess[] = [];
  return {
    folders: [one.folder, two.folder],
    start: () => {
      running = [launch(one), launch(two)];
    },
    stop: async () => {
      await Promise.all(running.map(end));
      running = [];
    },
  };
}
