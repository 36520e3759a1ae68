import { Previewer } from 'pagedjs';

/** Sets one flow of HTML on pages with pagedjs: `?flow=flow.html&styles=flow.css`. */
const asked = new URLSearchParams(location.search);
const read = async (name: string): Promise<string> => (await fetch(`/bench/${asked.get(name) ?? ''}`)).text();
const [flow, styles] = await Promise.all([read('flow'), read('styles')]);
const PAGE = '@page { size: A4; margin: 20mm; @bottom-center { content: counter(page); } }';
await new Previewer().preview(flow, [{ '/bench/flow.css': `${PAGE}\n${styles}` }], document.body);
document.documentElement.dataset['done'] = '';
