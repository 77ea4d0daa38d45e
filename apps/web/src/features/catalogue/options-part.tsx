'use client';
import { Money, Notice, SelectInput } from '@pet/ui';
import { availabilitySchema, type Availability } from '@pet/domain/builder';
import {
  availabilityWords,
  groupWords,
  optionGroups,
  optionsOf,
  priceEntries,
  pricedGroups,
  type OptionGroup,
} from '@pet/domain/catalogue';
import { trpc } from '#web/trpc/client.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import styles from './catalogue-view.module.css';
import { pricesAt, type StaffOffer } from './offer-draft.ts';

/** Every option with its price of now, and whether it can be had: that is said at once, without a draft. */
export function OptionsPart({ offer }: { offer: StaffOffer }) {
  const cache = trpc.useUtils().builder.offers.get;
  const set = trpc.builder.offers.setAvailability.useMutation({
    onSuccess: (next) => cache.setData(undefined, next),
  });
  const done = set.isSuccess ? set.variables : null;
  return (
    <>
      {set.error && <ErrorNotice error={set.error} title="It stands as it was" />}
      {offer.warnings.length > 0 && (
        <Notice tone="warn" title="Shown first, but cannot be ordered now" isStatic>
          <ul className={styles.lines}>
            {offer.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p role="status" className={styles.soft}>
        {done
          ? `${availabilityWords[done.availability]} from now on: ${done.optionId}.`
          : 'Changes here count at once.'}
      </p>
      <div className={styles.groups}>
        {optionGroups.map((group) => (
          <GroupOptions
            key={group}
            group={group}
            offer={offer}
            busyId={set.isPending && set.variables.group === group ? set.variables.optionId : null}
            onSet={(optionId, availability) => set.mutate({ group, optionId, availability })}
          />
        ))}
      </div>
    </>
  );
}

function GroupOptions({
  group,
  offer,
  busyId,
  onSet,
}: {
  group: OptionGroup;
  offer: StaffOffer;
  busyId: string | null;
  onSet: (optionId: string, availability: Availability) => void;
}) {
  const prices = pricesOf(group, offer);
  return (
    <section className={styles.group} aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>{groupWords[group]}</h2>
      <ul className={styles.rows}>
        {optionsOf(offer.catalogue, group).map(({ id, name, availability }) => (
          <li key={id} className={styles.row}>
            <span className={styles.name}>{name}</span>
            <span className={styles.amount}>{prices(id)}</span>
            <SelectInput
              aria-label={`Can ${name} be had?`}
              className={availability === 'on-sale' ? undefined : styles.marked}
              value={availability}
              disabled={busyId === id}
              onChange={(event) => onSet(id, event.target.value as Availability)}
            >
              {availabilitySchema.options.map((each) => (
                <option key={each} value={each}>
                  {availabilityWords[each]}
                </option>
              ))}
            </SelectInput>
          </li>
        ))}
      </ul>
    </section>
  );
}

function pricesOf(group: OptionGroup, offer: StaffOffer) {
  const prices = pricesAt(offer, null);
  const key = Object.entries(pricedGroups).find(([, priced]) => priced === group)?.[0];
  const entries = new Map(
    priceEntries(prices, offer.catalogue).map(({ path, amountMinor }) => [path, amountMinor]),
  );
  return (id: string) => {
    const isPremium =
      group === 'colours' &&
      offer.catalogue.colours.some((each) => each.id === id && each.isPremium);
    const amountMinor = isPremium ? prices.premiumColourMinor : entries.get(`${key}.${id}`);
    if (!amountMinor) return 'included';
    return <Money amountMinor={amountMinor} currency={prices.currency} isDifference />;
  };
}
