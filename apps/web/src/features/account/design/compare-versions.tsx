import { compareConfigs, type Catalogue } from '@pet/domain/builder';
import { Button, Field, Money, SelectInput } from '@pet/ui';
import { DifferencesTable } from '#web/features/design-choices/differences-table.tsx';
import { paths } from '#web/paths.ts';
import styles from './compare-versions.module.css';
import type { VersionEntry } from './version-row.tsx';

export interface CompareVersionsProps {
  designId: string;
  entries: readonly VersionEntry[];
  catalogue: Catalogue;
  from: number;
  to: number;
}

/** Two versions side by side, chosen by the address: what differs, and both prices of today. */
export function CompareVersions({ designId, entries, catalogue, from, to }: CompareVersionsProps) {
  const find = (number: number) => entries.find(({ version }) => version.number === number);
  const [a, b] = [find(from), find(to)];
  return (
    <>
      <form action={paths.accountDesign(designId)} className={styles.form}>
        <VersionField label="Compare" name="from" chosen={from} entries={entries} />
        <VersionField label="with" name="to" chosen={to} entries={entries} />
        <Button type="submit">Compare</Button>
      </form>
      {a && b && from !== to && <Differences a={a} b={b} catalogue={catalogue} />}
    </>
  );
}

interface VersionFieldProps {
  label: string;
  name: string;
  chosen: number;
  entries: readonly VersionEntry[];
}

function VersionField({ label, name, chosen, entries }: VersionFieldProps) {
  return (
    <Field label={label}>
      <SelectInput name={name} defaultValue={chosen}>
        {entries.map(({ version, name: words }) => (
          <option key={version.number} value={version.number}>
            {`Version ${version.number}${words ? ` – ${words}` : ''}`}
          </option>
        ))}
      </SelectInput>
    </Field>
  );
}

function Differences({
  a,
  b,
  catalogue,
}: Pick<CompareVersionsProps, 'catalogue'> & { a: VersionEntry; b: VersionEntry }) {
  const differences = compareConfigs(a.version.config, b.version.config, catalogue);
  return (
    <div className={styles.scroll}>
      <DifferencesTable
        from={`Version ${a.version.number}`}
        to={`Version ${b.version.number}`}
        differences={differences}
      >
        {differences.length === 0 && (
          <tr>
            <td colSpan={3}>They are the same harness.</td>
          </tr>
        )}
        <tr>
          <th scope="row">Price now</th>
          <td>
            <PriceNow entry={a} />
          </td>
          <td>
            <PriceNow entry={b} />
          </td>
        </tr>
      </DifferencesTable>
    </div>
  );
}

function PriceNow({ entry: { receiptNow } }: { entry: VersionEntry }) {
  if (!receiptNow) return 'sold no more';
  return <Money amountMinor={receiptNow.unitMinor} currency={receiptNow.currency} />;
}
