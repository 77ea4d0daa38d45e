const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

export interface FigureProps {
  label: string;
  /** A dash stands for null: nothing was measured. */
  value: number | string | null;
  unit?: string;
}

/** A value with its name. */
export function Figure({ label, value, unit }: FigureProps) {
  const text = typeof value === 'number' ? number.format(value) : (value ?? '–');
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value === null || !unit ? text : `${text} ${unit}`}</dd>
    </div>
  );
}
