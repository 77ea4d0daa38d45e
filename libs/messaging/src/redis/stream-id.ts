/** The position of a stream that has never held an entry. */
export const noEntry = referenceOf('0-0');

/** An entry's id in a form that sorts as text: `1795241515929-12` → `001795241515929-0000000012`. */
export function referenceOf(id: string): string {
  const [ms = '', sequence = '0'] = id.split('-');
  return `${ms.padStart(15, '0')}-${sequence.padStart(10, '0')}`;
}

export function idOf(reference: string): string {
  const [ms, sequence] = reference.split('-').map(Number);
  return `${ms}-${sequence}`;
}
