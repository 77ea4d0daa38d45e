const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** A measured value with its name; a dash where nothing was measured. */
export function Figure({
  label,
  value,
  unit,
}: {
  label: string;
  value: number | null;
  unit?: string;
}) {
  const text = value === null ? '–' : [number.format(value), unit].filter(Boolean).join(' ');
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}
