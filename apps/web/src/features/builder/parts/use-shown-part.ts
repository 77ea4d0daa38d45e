'use client';
import { useEffect, type RefObject } from 'react';
import { partElementId, partIds, partTitles, type PartId } from './part-ids.ts';

/** The part of the design that each marked group of the drawing belongs to. */
const partByMark: Readonly<Record<string, PartId>> = {
  webbing: 'webbing',
  panel: 'colour',
  buckle: 'hardware',
  ring: 'hardware',
  slide: 'hardware',
  padding: 'padding',
  handle: 'extras',
  extra: 'extras',
  text: 'stitching',
};

/**
 * Ties list and drawing together: a line of the list that is pointed at or focused shows its part in
 * the drawing, a tap on the drawing opens the part. The list is the way for the keyboard; for the
 * pointer it is done on the elements themselves, because moving it must not render anything.
 */
export function useShownPart(
  stage: RefObject<HTMLElement | null>,
  onOpen: (part: PartId) => void,
): void {
  useEffect(() => {
    const drawing = stage.current;
    if (!drawing) return undefined;

    const show = ({ target }: Event) => {
      const summary = target instanceof Element ? target.closest('summary') : null;
      const part = partIds.find((id) => partElementId(id) === summary?.parentElement?.id);
      if (part) drawing.dataset['shown'] = part;
      else delete drawing.dataset['shown'];
    };
    const name = ({ target }: Event) => {
      const part = partAt(target);
      drawing.title = part ? `Open ${partTitles[part]}` : '';
    };
    const openTapped = ({ target }: Event) => {
      const part = partAt(target);
      if (part) onOpen(part);
    };

    document.addEventListener('pointerover', show);
    document.addEventListener('focusin', show);
    drawing.addEventListener('pointerover', name);
    drawing.addEventListener('click', openTapped);
    return () => {
      document.removeEventListener('pointerover', show);
      document.removeEventListener('focusin', show);
      drawing.removeEventListener('pointerover', name);
      drawing.removeEventListener('click', openTapped);
    };
  }, [stage, onOpen]);
}

function partAt(target: EventTarget | null): PartId | undefined {
  const marked = target instanceof Element ? target.closest('[data-part]') : null;
  return partByMark[marked?.getAttribute('data-part') ?? ''];
}
