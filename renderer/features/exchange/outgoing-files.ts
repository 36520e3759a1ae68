import { writeCsv } from '#core/exchange/csv.ts';
import { writeNoteFolder } from '#core/exchange/note-folder.ts';
import { placeWords } from '#core/exchange/place-words.ts';
import { writeProgrammeCalendar } from '#core/exchange/programme-calendar.ts';
import { coverageTable, floorTable } from '#core/exchange/tables.ts';
import { writeWebAnnotations } from '#core/exchange/web-annotations.ts';
import { buildCoverage } from '#core/review/coverage.ts';
import type { Note } from '#core/notes/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { useLanguage, useText } from '#renderer/i18n/index.ts';
import { textDigest } from '#renderer/services/note-files.ts';
import { useFloorRecords } from '#renderer/state/floor.ts';
import { useMeetingPack, useMeetingRecord } from '#renderer/state/index.ts';
import { useAuthors } from '#renderer/state/people.ts';
import { useDelegation, useReviewedNotes } from '#renderer/state/reviews.tsx';
import { useTableWords } from './table-words.ts';
import type { KindOfFile } from '#renderer/state/files.ts';

/** One way out. `bytes` makes the file anew, from what is there when it is called. */
export interface OutgoingFile {
  readonly format: 'markdown' | 'annotations' | 'coverage' | 'floor' | 'calendar';
  readonly holdsNotes: boolean;
  readonly name: string;
  readonly kind: KindOfFile;
  bytes(): Promise<Uint8Array>;
}

/** What no file system takes in a name. */
const REFUSED = /[\\/:*?"<>|]/g;

/** Gives the files that these notes and the open meeting can become. */
export function useOutgoingFiles(notes: readonly Note[]): readonly OutgoingFile[] {
  const t = useText('exchange');
  const common = useText('common');
  const language = useLanguage();
  const pack = useMeetingPack();
  const record = useMeetingRecord();
  const reviewed = useReviewedNotes();
  const { owners, records } = useDelegation();
  const floor = useFloorRecords();
  const authorOf = useAuthors();
  const words = useTableWords();
  const authorName = ({ owner }: Note): string | null => authorOf(owner).name;
  const meeting = pickText(pack.meeting.shortTitle, language).text.replace(REFUSED, ' ');
  const file = (
    format: OutgoingFile['format'],
    extension: string,
    holdsNotes: boolean,
    bytes: OutgoingFile['bytes'],
  ): OutgoingFile => ({
    format,
    holdsNotes,
    name: `${t(`formats.${format}.fileName`, { meeting })}.${extension}`,
    kind: { name: t(`formats.${format}.name`), extensions: [extension] },
    bytes,
  });
  const text = (written: string): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(written));
  return [
    file('markdown', 'zip', true, () =>
      writeNoteFolder(
        notes,
        (note) => placeWords(note, pack, record, language, authorName(note)),
        textDigest,
      ),
    ),
    file('annotations', 'jsonld', true, () => text(writeWebAnnotations(notes))),
    file('coverage', 'csv', true, () => {
      const left = new Set(notes.map(({ id }) => id));
      const shown = reviewed.filter(({ note }) => left.has(note.id));
      return text(writeCsv(coverageTable(buildCoverage({ pack, notes: shown, records, owners }), words)));
    }),
    file('floor', 'csv', false, () => text(writeCsv(floorTable(floor, pack, words)))),
    file('calendar', 'ics', false, () =>
      text(
        writeProgrammeCalendar(
          pack,
          {
            language,
            timeNotAnnounced: t('calendar.timeNotAnnounced'),
            item: (number, title) => t('calendar.item', { number, title }),
            source: (kind, source) => t('calendar.source', { kind: common(`provenance.${kind}`), source }),
          },
          Date.now(),
        ),
      ),
    ),
  ];
}
