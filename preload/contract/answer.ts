/** Every way in which a call can fail; each is an error code of the app, which has a sentence for it. */
export type CallFailureCode =
  | 'ipc-sender-refused'
  | 'ipc-arguments-invalid'
  | 'ipc-result-invalid'
  | 'file-read-failed'
  | 'file-write-failed'
  | 'file-write-refused'
  | 'file-no-space'
  | 'folder-unreachable'
  | 'folder-file-refused'
  | 'print-failed'
  | 'link-refused'
  | 'internal';

export interface CallFailure {
  readonly code: CallFailureCode;
  /** For the log and the details line, in English. */
  readonly message: string;
  /** The file or address at fault, as a person knows it. */
  readonly place?: string;
}

/** What every call answers with; never `undefined`, and never a rejected promise. */
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: CallFailure };
