import type { RuleFinding } from '@pet/domain/builder';

/** The parts of a design in the order in which the screen lists them. */
export const partIds = [
  'style',
  'fit',
  'colour',
  'webbing',
  'hardware',
  'padding',
  'extras',
  'stitching',
] as const;
export type PartId = (typeof partIds)[number];

const partByField: Record<RuleFinding['field'], PartId> = {
  styleId: 'style',
  size: 'fit',
  colourId: 'colour',
  webbingWidthMm: 'webbing',
  buckleId: 'hardware',
  hardwareFinishId: 'hardware',
  paddingId: 'padding',
  extraIds: 'extras',
  personalisation: 'stitching',
};

export const partOfFinding = ({ field }: RuleFinding): PartId => partByField[field];

/** The id of a part's element on the page. */
export const partElementId = (part: PartId): string => `part-${part}`;

export const partTitles: Record<PartId, string> = {
  style: 'Style',
  fit: 'Fit',
  colour: 'Colour',
  webbing: 'Webbing',
  hardware: 'Hardware',
  padding: 'Padding',
  extras: 'Extras',
  stitching: 'Stitching',
};

const elementOf = (part: PartId): HTMLDetailsElement | null => {
  const element = document.getElementById(partElementId(part));
  return element instanceof HTMLDetailsElement ? element : null;
};

export const isPartOpen = (part: PartId): boolean => elementOf(part)?.open === true;

/** Opens a part and brings it into view and under the keyboard. */
export function openPart(part: PartId): void {
  const element = elementOf(part);
  if (!element) return;
  element.open = true;
  element.querySelector('summary')?.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'start' });
}

/** Closes a part and leaves the keyboard on its line in the list. */
export function closePart(part: PartId): void {
  const element = elementOf(part);
  if (!element) return;
  element.open = false;
  element.querySelector('summary')?.focus();
}
