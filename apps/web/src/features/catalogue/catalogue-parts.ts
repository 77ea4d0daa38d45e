export const catalogueParts = [
  { id: 'options', label: 'Options' },
  { id: 'rules', label: 'Rules' },
  { id: 'prices', label: 'Prices' },
  { id: 'history', label: 'History' },
] as const;
export type CataloguePart = (typeof catalogueParts)[number]['id'];

/** The part that an address asks for; anything else is the first. */
export const readPart = (wanted: unknown): CataloguePart =>
  catalogueParts.find(({ id }) => id === wanted)?.id ?? 'options';
