'use client';
import { Button, Checkbox, Skeleton } from '@pet/ui';
import { formatFullDay, formatShortDay } from '#web/features/dates/format-date.ts';
import { figureOf, measures, type Units } from '#web/features/measures/measures.ts';
import type { Pet } from '#web/features/measures/pet-types.ts';
import { trpc } from '#web/trpc/client.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import { MeasureChart } from './measure-chart.tsx';
import { takingWords } from './taking-words.ts';
import styles from './pet-history.module.css';

/** What a pet measured over time: as a line, as a table, and the mail about the next time. */
export function PetHistory({ pet, units }: { pet: Pet; units: Units }) {
  const utils = trpc.useUtils();
  const refresh = () => utils.user.pets.invalidate();
  const list = trpc.user.pets.measurements.list.useQuery({ petId: pet.id });
  const remove = trpc.user.pets.measurements.remove.useMutation({ onSuccess: refresh });
  const remind = trpc.user.pets.remind.useMutation({ onSuccess: refresh });
  const items = list.data?.items ?? [];
  const error = list.error ?? remove.error ?? remind.error;

  return (
    <div className={styles.history}>
      {list.isPending && <Skeleton height="10rem" label="Loading the measures" />}
      {error && <ErrorNotice error={error} title="That did not work" />}
      {items.length > 1 && <MeasureChart items={items} units={units} />}
      {items.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption className="visually-hidden">Measures of {pet.name} over time</caption>
            <thead>
              <tr>
                <th scope="col">Measured</th>
                {measures.map(({ measure, label, kind }) => (
                  <th key={measure} scope="col">
                    {label.replace(' girth', '').replace(' length', '')},{' '}
                    {kind === 'length' ? units.length : units.weight}
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.id}>
                  <th scope="row">
                    {formatShortDay(item.measuredAt)}
                    <span className={styles.how}>{takingWords(item, units)}</span>
                  </th>
                  {measures.map((info) => (
                    <td key={info.measure}>
                      {figureOf(info, item.measurements[info.measure] ?? 0, units)}
                    </td>
                  ))}
                  <td>
                    <Button
                      size="small"
                      tone="quiet"
                      aria-label={`Remove the measures of ${formatFullDay(item.measuredAt)}`}
                      isBusy={remove.isPending && remove.variables.measurementId === item.id}
                      onClick={() => remove.mutate({ petId: pet.id, measurementId: item.id })}
                    >
                      ×
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pet.remeasureOn && (
        <Checkbox
          label="Mail me when it is time to measure again"
          hint={`Next on ${formatFullDay(pet.remeasureOn)}.`}
          checked={remind.isPending ? remind.variables.isReminded : pet.isReminded}
          onChange={({ target }) => remind.mutate({ petId: pet.id, isReminded: target.checked })}
        />
      )}
    </div>
  );
}
