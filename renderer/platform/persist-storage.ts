/** Asks the browser to keep what the app stores; `granted` is false where it may be cleared under pressure. */
export async function askToPersist(): Promise<{ readonly granted: boolean }> {
  try {
    return { granted: (await navigator.storage.persisted()) || (await navigator.storage.persist()) };
  } catch {
    return { granted: false };
  }
}
