// Runs in Node's loader thread: gives `import … from 'electron'` the stand-in's objects.
const ADDRESS = 'electron-standin:electron';

let names = [];

export function initialize(given) {
  names = given;
}

export function resolve(specifier, context, next) {
  return specifier === 'electron'
    ? { url: ADDRESS, shortCircuit: true, format: 'module' }
    : next(specifier, context);
}

export function load(url, context, next) {
  if (url !== ADDRESS) return next(url, context);
  // A name that is not in the list is not exported, so importing it fails with that name in the message.
  const source = names
    .map((name) => `export const ${name} = globalThis[Symbol.for('electron-standin')].${name};`)
    .join('\n');
  return { format: 'module', shortCircuit: true, source };
}
