import { cx } from './class-names.ts';
import styles from './Icon.module.css';

/** Drawn on 16 × 16 with a line of 1.5. */
const PATHS = {
  add: 'M8 3v10M3 8h10',
  back: 'M10 3 5 8l5 5',
  bold: 'M4.5 3h4a2.5 2.5 0 0 1 0 5h-4ZM4.5 8h5a2.5 2.5 0 0 1 0 5h-5Z',
  calendar: 'M2.5 4h11v9.5h-11ZM2.5 7h11M5.5 2v3M10.5 2v3',
  check: 'm3 8.5 3.2 3L13 4.5',
  'chevron-down': 'm4 6 4 4 4-4',
  'chevron-up': 'm4 10 4-4 4 4',
  'chevron-end': 'm6 4 4 4-4 4',
  close: 'm4 4 8 8M12 4l-8 8',
  copy: 'M5.5 5.5h8v8h-8ZM3 10.5V2.5h7.5',
  document: 'M4 1.5h5l3.5 3.5v9.5H4ZM9 1.5V5h3.5M6 8h4.5M6 11h4.5',
  edit: 'm10.5 2.5 3 3L6 13l-3.5.5L3 10ZM9 4l3 3',
  external: 'M6.5 3.5h-4v10h10v-4M9.5 2.5h4v4M13 3 7.5 8.5',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  heading: 'M4 3v10M12 3v10M4 8h8',
  history: 'M2.5 8a5.500 5.500 0 1 0 1.700-4M2.500 2v3h3M8 5v3.300l2.300 1.400',
  info: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM8 7.2v4M8 4.6v.6',
  italic: 'M7 3h5M4 13h5M9.5 3l-3 10',
  keyboard: 'M1.5 4h13v8.5h-13ZM4 6.7h.5M6.8 6.7h.5M9.6 6.7h.5M12 6.7h.3M5 9.8h6',
  language:
    'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM2 8h12M8 1.8c2 1.8 2.6 4 2.6 6.2S10 12.4 8 14.200M8 1.800C6 3.6 5.4 5.8 5.4 8s.6 4.4 2.6 6.2',
  library: 'M2.5 3h3v10.500h-3ZM5.5 3h3v10.500h-3ZM9.3 3.600l2.5-.6 2 10-2.5.6Z',
  link: 'M6.5 9.5 9.5 6.500M7 4.500l1.5-1.500a2.8 2.8 0 0 1 4 4L11 8.500M9 11.5 7.5 13a2.8 2.8 0 0 1-4-4L5 7.5',
  'list-bullet': 'M6 4h8M6 8h8M6 12h8M2.5 4h.5M2.5 8h.5M2.5 12h.5',
  'list-number': 'M6.5 4H14M6.5 8H14M6.5 12H14M2 3l1-.5V6M2 10h1.800L2 13h2',
  lock: 'M3.5 7.500h9v6h-9ZM5.5 7.500V5a2.5 2.5 0 0 1 5 0v2.5',
  menu: 'M2 4h12M2 8h12M2 12h12',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  note: 'M2.5 2.500h11v7.500L10 13.500H2.500ZM13.5 10H10v3.500M5 6h6M5 9h3',
  open: 'M2 13V3.500h4L7.5 5H13v2.500M2 13l2-5.500h10.500L12.5 13Z',
  people:
    'M6 3a2.3 2.3 0 1 1 0 4.600A2.3 2.3 0 0 1 6 3ZM1.8 13c0-2.5 1.8-4 4.2-4s4.2 1.5 4.2 4M10.5 3.400a2.2 2.2 0 0 1 0 4M12 9.300c1.4.5 2.2 1.8 2.2 3.7',
  print: 'M4.5 6V2h7v4M4.5 11.500H2V6h12v5.500h-2.500M4.5 9.500h7v4.500h-7Z',
  quote: 'M3 11.500c1.8 0 3-1.2 3-3V4.500H3v4h3M9.5 11.500c1.8 0 3-1.2 3-3V4.500h-3v4h3',
  search: 'M7 2.500a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.5 10.5 14 14',
  settings: 'M2 4.500h6M12 4.500h2M10 2.700v3.600M2 11.500h2M8 11.500h6M6 9.700v3.6',
  sort: 'M4.5 3v10M4.5 13 2 10.500M4.5 13 7 10.500M11.5 13V3M11.5 3 9 5.500M11.5 3 14 5.5',
  trash: 'M2.5 4.500h11M6 4.500V2.500h4v2M4 4.500l.7 9h6.600l.7-9M6.7 7v4M9.3 7v4',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6',
  warning: 'M8 2 14.5 13.500h-13ZM8 6.500v3.300M8 11.500v.3',
} as const;

export type IconName = keyof typeof PATHS;

/** Those that point along the line of text turn with it. */
const MIRRORED: ReadonlySet<IconName> = new Set([
  'back',
  'chevron-end',
  'undo',
  'history',
  'list-bullet',
  'list-number',
  'external',
  'open',
]);

export interface IconProps {
  readonly name: IconName;
  /** In CSS pixels. */
  readonly size?: number;
}

/** A drawing that goes with words; it has no name of its own. */
export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg
      className={cx(styles.icon, MIRRORED.has(name) && styles.mirrored)}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.4 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
