type TextControl = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isText = (element: Element): element is TextControl =>
  element.matches('input:not([type=checkbox], [type=radio], [type=password]), select, textarea');

/** Keeps what was typed for this tab, so that a reload or the way back finds it. Never passwords or consents. */
export function keepDraft(form: HTMLFormElement, storeKey: string): void {
  const texts = [...form.elements].filter(isText).map(({ name, value }) => [name, value]);
  sessionStorage.setItem(storeKey, JSON.stringify(Object.fromEntries(texts)));
}

/** Puts the kept texts back into the empty controls of a form; what the browser filled in itself stays. */
export function restoreDraft(form: HTMLFormElement, storeKey: string): void {
  const kept = readKept(storeKey);
  for (const element of form.elements) {
    if (!isText(element)) continue;
    const text = kept[element.name];
    if (text && (element.value === '' || element instanceof HTMLSelectElement))
      element.value = text;
  }
}

/** One kept text, for what must be known before the form stands. */
export const keptText = (storeKey: string, name: string): string | null =>
  readKept(storeKey)[name] ?? null;

function readKept(storeKey: string): Record<string, string> {
  try {
    return (JSON.parse(sessionStorage.getItem(storeKey) ?? '{}') ?? {}) as Record<string, string>;
  } catch {
    return {};
  }
}
