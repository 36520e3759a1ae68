import { element } from './elements.ts';
import styles from './paper-margin.module.css';

/** Sets the number by which a note is found in the document it hangs on. */
export const renderNumber = (number: string): HTMLElement => element('span', styles.number, number);
