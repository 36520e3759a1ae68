import { useCallback, useMemo, type KeyboardEvent, type ReactNode } from 'react';
import type { DraftEditing } from '#renderer/services/drafts.ts';
import styles from './DraftEditor.module.css';
import { DraftStateLine } from './DraftStateLine.tsx';
import { DocumentsPart } from './files/DocumentsPart.tsx';
import { FileReview } from './files/FileReview.tsx';
import { useImports } from './files/use-imports.ts';
import { withFile, type ReadFile } from './model/add-file.ts';
import { CitablesContext, citablesOf } from './model/citables.ts';
import { importedVersions } from './model/versions.ts';
import { MeetingPart } from './parts/MeetingPart.tsx';
import { OutcomesPart } from './parts/OutcomesPart.tsx';
import { ProgrammePart } from './parts/ProgrammePart.tsx';
import { SavePart } from './parts/SavePart.tsx';
import { ThemesPart } from './parts/ThemesPart.tsx';
import { useDraftTexts } from './use-draft-texts.ts';
import { useChangeDraft, useChangePack, useDraftContent } from './use-draft.ts';

export interface DraftEditorProps {
  readonly id: string;
  readonly editing: DraftEditing;
  /** Which part of the draft is in view; the documents when the address names none. */
  readonly part: string;
  /** The one thing of that part that is in view; null for all of them. */
  readonly thing: string | null;
}

/** The parts in which paragraphs are looked up; elsewhere nothing has to be understood. */
const CITING = ['programme', 'themes', 'outcomes', 'save'];

/** One meeting pack in preparation, a part at a time. Imports go on while the person looks at another part. */
export function DraftEditor({ id, editing, part, thing }: DraftEditorProps) {
  const content = useDraftContent(editing);
  const changeAll = useChangeDraft(editing);
  const change = useChangePack(editing);
  const onRead = useCallback((file: ReadFile) => changeAll((now) => withFile(now, file)), [changeAll]);
  const imports = useImports(id, onRead);
  const texts = useDraftTexts(id, content, CITING.includes(part));
  const citables = useMemo(
    () => citablesOf(content.pack, texts.byPart, texts.isComplete),
    [content.pack, texts.byPart, texts.isComplete],
  );
  const press = (event: KeyboardEvent): void => {
    const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (isField || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key === 'y' || (key === 'z' && event.shiftKey)) editing.redo();
    else if (key === 'z') editing.undo();
    else return;
    event.preventDefault();
  };
  const props = { draft: id, content, change, thing };
  const imported = importedVersions(content.pack).find((each) => each.content.key === thing);
  const shown = (): ReactNode => {
    switch (part) {
      case 'meeting':
        return <MeetingPart {...props} changeAll={changeAll} />;
      case 'programme':
        return <ProgrammePart {...props} changeAll={changeAll} />;
      case 'themes':
        return <ThemesPart {...props} />;
      case 'outcomes':
        return <OutcomesPart {...props} />;
      case 'save':
        return <SavePart {...props} texts={texts} />;
      case 'files':
        if (imported !== undefined)
          return <FileReview key={imported.content.key} draft={id} imported={imported} editing={editing} />;
        return <DocumentsPart {...props} changeAll={changeAll} imports={imports} />;
      default:
        return <DocumentsPart {...props} changeAll={changeAll} imports={imports} />;
    }
  };
  return (
    <CitablesContext value={citables}>
      <div className={styles.editor} onKeyDown={press}>
        {shown()}
        <DraftStateLine id={id} editing={editing} />
      </div>
    </CitablesContext>
  );
}
