import { createPackage } from '@electron/asar';
import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '#tools/base/project.ts';
import type { Line } from '../bench.ts';

const MB = 1024 * 1024;

/** The app as it is put beside Electron's runtime: the build with its fonts and packs, in one archive. */
export const packedApp: Line = {
  name: 'package',
  measure: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'attache-packed-'));
    try {
      for (const part of ['main', 'preload', 'renderer'])
        await cp(inProject('out', part), join(folder, 'app/out', part), { recursive: true });
      await cp(inProject('package.json'), join(folder, 'app/package.json'));
      const archive = join(folder, 'app.asar');
      await createPackage(join(folder, 'app'), archive);
      const size = (await stat(archive)).size / MB;
      return [
        {
          what: 'Packed app without the runtime',
          ours: { name: 'Attaché', unit: 'MB', samples: [size] },
          beside: [],
          target: { kind: 'limit', of: 'max', atMost: 30 },
        },
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
