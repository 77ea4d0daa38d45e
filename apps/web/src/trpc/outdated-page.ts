/** Whether the shop has been renewed so that this page, as it was loaded, no longer fits it. */
let isPageOutdated = false;
const listeners = new Set<() => void>();

export const isOutdated = (): boolean => isPageOutdated;

export function learnOutdated(): void {
  isPageOutdated = true;
  for (const listener of listeners) listener();
}

export function onOutdated(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
