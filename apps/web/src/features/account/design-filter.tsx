import { Button, Field, SelectInput, TextInput } from '@pet/ui';
import { paths } from '#web/paths.ts';
import styles from './design-filter.module.css';

export const designSorts = { changed: 'Last changed', created: 'Newest', name: 'Name' } as const;
export type DesignSort = keyof typeof designSorts;

export const readSort = (text: string | undefined): DesignSort =>
  text !== undefined && Object.hasOwn(designSorts, text) ? (text as DesignSort) : 'changed';

export interface DesignFilterProps {
  search: string;
  sort: DesignSort;
  isArchived: boolean;
}

/** Searches and sorts the list by its address, so that it works without scripts and can be kept. */
export function DesignFilter({ search, sort, isArchived }: DesignFilterProps) {
  return (
    <form action={paths.accountDesigns()} role="search" className={styles.filter}>
      {isArchived && <input type="hidden" name="archived" value="yes" />}
      <Field label="Search">
        <TextInput
          type="search"
          name="search"
          defaultValue={search}
          maxLength={60}
          placeholder="Name, note or stitched text"
        />
      </Field>
      <Field label="Sorted by">
        <SelectInput name="sort" defaultValue={sort}>
          {Object.entries(designSorts).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectInput>
      </Field>
      <Button type="submit">Show</Button>
    </form>
  );
}
