'use client';
import { useEffect, useState } from 'react';
import { isPartOpen, partIds, type PartId } from './part-ids.ts';

/** The part that is open, whoever opened it: a click, a search in the page, or a fix that led there. */
export function useOpenPart(first: PartId): PartId | null {
  const [openId, setOpenId] = useState<PartId | null>(first);
  useEffect(() => {
    const look = () => setOpenId(partIds.find(isPartOpen) ?? null);
    // Toggle events do not bubble, but they can be caught on their way down.
    document.addEventListener('toggle', look, true);
    return () => document.removeEventListener('toggle', look, true);
  }, []);
  return openId;
}
