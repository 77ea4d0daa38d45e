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

/** Opens a part and brings it into view and under the keyboard. */
export function openPart(part: PartId): void {
  const element = document.getElementById(partElementId(part));
  if (!(element instanceof HTMLDetailsElement)) return;
  element.open = true;
  element.querySelector('summary')?.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'start' });
}
