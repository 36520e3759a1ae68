/** A Debian package that tests need, and how to see whether what it gives is there. */
export interface NeededPackage {
  readonly debian: string;
  readonly reason: string;
  /** The program that it brings; a browser is looked for in its own way. */
  readonly program: 'browser' | 'pdftotext' | '7z' | 'soffice' | 'syncthing';
  /** Without it, the tests that need it are skipped, and say so. */
  readonly isOptional?: true;
}

/** The one list. No fonts are in it: pages must come out right on a machine that has none. */
export const NEEDED: readonly NeededPackage[] = [
  {
    debian: 'chromium',
    reason: 'runs the tests of data, interface, printing and the whole app',
    program: 'browser',
  },
  {
    debian: 'poppler-utils',
    reason: 'reads printed PDFs back (pdftotext, pdftoppm, pdffonts)',
    program: 'pdftotext',
  },
  {
    debian: 'p7zip-full',
    reason: 'compresses the Linux package that a test looks into',
    program: '7z',
    isOptional: true,
  },
  {
    debian: 'libreoffice-writer-nogui',
    reason: 'opens the Word files that the app saves',
    program: 'soffice',
    isOptional: true,
  },
  {
    debian: 'libreoffice-calc-nogui',
    reason: 'opens the tables that the app saves',
    program: 'soffice',
    isOptional: true,
  },
  {
    debian: 'syncthing',
    reason: 'copies a delegation folder between two devices, as it does for people',
    program: 'syncthing',
    isOptional: true,
  },
];
