export interface AgeOption {
  months: number | null;
  label: string;
}

const monthsOffered = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 18, 24, 36, 48, 60, 72, 84, 96, 120];

export function ageInWords(months: number): string {
  if (months < 24) return `${months} ${months === 1 ? 'month' : 'months'}`;
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return rest === 0
    ? `${years} years`
    : `${years} years, ${rest} ${rest === 1 ? 'month' : 'months'}`;
}

/** The ages to choose from; a pet's own age is among them even where it falls between. */
export function ageOptions(current: number | null): AgeOption[] {
  const months = new Set(current === null ? monthsOffered : [...monthsOffered, current]);
  const known = [...months].sort((a, b) => a - b);
  return [
    { months: null, label: 'Not sure' },
    ...known.map((each) => ({ months: each, label: ageInWords(each) })),
  ];
}
