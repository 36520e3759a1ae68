import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** A list of buttons about as long as the bundled programme, and nothing else: what React itself needs to show something. */
const rows = Array.from({ length: 40 }, (_, index) =>
  createElement('p', { key: index }, `Question ${String(index)} `, createElement('button', {}, 'Add note')),
);
const root = document.getElementById('root');
if (root) createRoot(root).render(createElement('main', {}, ...rows));
