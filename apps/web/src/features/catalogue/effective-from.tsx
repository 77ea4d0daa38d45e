'use client';
import { Field, OptionGroup, TextInput } from '@pet/ui';
import type { PriceBook } from '@pet/domain/builder';
import { Moment } from '#web/features/dates/moment.tsx';
import styles from './catalogue-view.module.css';

const DAY_MS = 86_400_000;

/** From when changed prices count, in the manager's own time. */
export function EffectiveFrom({
  value,
  planned,
  onChange,
}: {
  value: string | null;
  planned: readonly PriceBook[];
  onChange: (effectiveFrom: string | null) => void;
}) {
  return (
    <section className={styles.when} aria-label="When the prices change">
      <OptionGroup
        legend="From when?"
        layout="tiles"
        options={[
          { value: 'now', name: 'At once', description: 'As soon as it is published' },
          {
            value: 'later',
            name: 'From a day on',
            description: 'Carts keep today’s prices till then',
          },
        ]}
        value={value === null ? 'now' : 'later'}
        onChange={(when) => onChange(when === 'now' ? null : nextMidnight())}
      />
      {value !== null && (
        <Field label="First day and hour" hint="In your own time zone">
          <TextInput
            type="datetime-local"
            value={localText(value)}
            onChange={(event) =>
              event.target.value && onChange(new Date(event.target.value).toISOString())
            }
          />
        </Field>
      )}
      {planned.length > 0 && (
        <p className={styles.soft}>
          Already planned:{' '}
          {planned.map(({ version, effectiveFrom }, index) => (
            <span key={version}>
              {index > 0 && ', '}price book {version} from <Moment at={effectiveFrom} />
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

function nextMidnight(): string {
  const day = new Date(Date.now() + DAY_MS);
  day.setHours(0, 0, 0, 0);
  return day.toISOString();
}

/** As the control wants it: local time to the minute, without a zone. */
function localText(iso: string): string {
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
