import { useEffect, useMemo, useRef, useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { DocumentText } from '#core/documents/document.ts';
import { directionOf } from '#core/documents/language.ts';
import type { PackDraft } from '#core/pack/draft/model.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { textPartName } from '#core/pack/part-names.ts';
import type { DraftContent } from '#renderer/services/draft-content.ts';
import { useServices } from '#renderer/state/index.ts';
import { importedVersions, keptVersions, type ImportedVersion, type KeptVersion } from './model/versions.ts';

interface Known {
  readonly version: ImportedVersion['version'];
  readonly text: DocumentText;
}

/** What the files of a draft were understood as, by the name of their part in the pack. */
export interface DraftTexts {
  readonly byPart: ReadonlyMap<string, DocumentText>;
  /** False while one is still being understood. */
  readonly isComplete: boolean;
  readonly failure: AppError | null;
}

/** Tells whether a version says the same of its text as it did when it was understood. */
const isSame = (known: Known | undefined, { version, content }: ImportedVersion): boolean =>
  known !== undefined &&
  known.version.language === version.language &&
  known.version.content.kind === 'imported' &&
  known.version.content.corrections === content.corrections;

interface EarlierTexts {
  readonly texts: ReadonlyMap<string, DocumentText>;
  readonly isComplete: boolean;
  readonly failure: AppError | null;
}

const NO_TEXTS: ReadonlyMap<string, DocumentText> = new Map();

/** Gives the texts that a draft takes over from the pack that it goes on from, by the name of their part. */
function useEarlierTexts(draft: string, { documents }: PackDraft, isWanted: boolean): EarlierTexts {
  const { packMaker } = useServices();
  const [earlier, setEarlier] = useState<ReadonlyMap<string, MeetingPack>>(new Map());
  const [failure, setFailure] = useState<AppError | null>(null);
  const kept = useMemo(() => keptVersions(documents), [documents]);
  const missing = kept.find(({ content }) => !earlier.has(content.key))?.content.key;
  useEffect(() => {
    if (!isWanted || missing === undefined) return undefined;
    let wanted = true;
    void packMaker.earlier(draft, missing).then((opened) => {
      if (!wanted) return;
      if (opened.ok) setEarlier((before) => new Map([...before, [missing, opened.value.pack]]));
      else setFailure(opened.error);
    });
    return () => {
      wanted = false;
    };
  }, [packMaker, draft, missing, isWanted]);
  return useMemo(() => {
    const textOf = ({ version, content }: KeptVersion) =>
      earlier
        .get(content.key)
        ?.documents.find(({ id }) => id === content.document)
        ?.versions.find(({ text }) => text.language === version.language)?.text;
    const texts = kept.flatMap((each) => {
      const text = textOf(each);
      return text === undefined
        ? []
        : [[textPartName(each.document.id, each.version.language), text] as const];
    });
    return {
      texts: kept.length === 0 ? NO_TEXTS : new Map(texts),
      isComplete: missing === undefined,
      failure,
    };
  }, [kept, earlier, missing, failure]);
}

/** Understands the files of a draft one after the other, each anew when something was said over it. */
export function useDraftTexts(draft: string, { pack }: DraftContent, isWanted: boolean): DraftTexts {
  const { drafts, imports } = useServices();
  const earlier = useEarlierTexts(draft, pack, isWanted);
  const [known, setKnown] = useState<ReadonlyMap<string, Known>>(new Map());
  const [failure, setFailure] = useState<AppError | null>(null);
  const isBusy = useRef(false);
  const versions = useMemo(() => importedVersions(pack), [pack]);
  const next =
    isWanted && failure === null
      ? versions.find((each) => !isSame(known.get(each.content.key), each))
      : undefined;
  useEffect(() => {
    if (next === undefined || isBusy.current) return;
    isBusy.current = true;
    const understand = async ({ version, content }: ImportedVersion): Promise<void> => {
      const { language } = version;
      const file = await drafts.file(draft, content.key);
      const document = file.ok
        ? await imports.understand({ ...file.value.source, language }, content.corrections)
        : file;
      isBusy.current = false;
      if (!document.ok) return setFailure(document.error);
      const text = { ...document.value.text, language, direction: directionOf(language) };
      setKnown((before) => new Map([...before, [content.key, { version, text }]]));
    };
    void understand(next);
  }, [next, known, draft, drafts, imports]);
  return useMemo(
    () => ({
      byPart: new Map([
        ...earlier.texts,
        ...versions.flatMap(({ document, version, content }) => {
          const text = known.get(content.key)?.text;
          return text?.language === version.language
            ? [[textPartName(document.id, version.language), text] as const]
            : [];
        }),
      ]),
      isComplete: isWanted && next === undefined && earlier.isComplete,
      failure: failure ?? earlier.failure,
    }),
    [versions, known, next, isWanted, failure, earlier],
  );
}
