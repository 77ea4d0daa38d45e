export interface Bar {
  key: string;
  label: string;
  count: number;
  /** Share of the largest count, 0 to 100. */
  widthPercent: number;
  /** Share of the count before it in whole per cent; null for the first and after a zero. */
  ofPreviousPercent: number | null;
}

/** Counts as bars of one scale; for a funnel each also says how many of the step before came so far. */
export function barsOf(counts: readonly { key: string; label: string; count: number }[]): Bar[] {
  const largest = Math.max(1, ...counts.map(({ count }) => count));
  return counts.map(({ key, label, count }, index) => {
    const previous = counts[index - 1]?.count ?? 0;
    return {
      key,
      label,
      count,
      widthPercent: (count / largest) * 100,
      ofPreviousPercent: previous === 0 ? null : Math.round((count / previous) * 100),
    };
  });
}
