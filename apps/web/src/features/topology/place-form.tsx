'use client';
import { Button, Dialog, Field, TextInput } from '@pet/ui';
import { useState, type FormEvent } from 'react';
import { trpc } from '#web/trpc/client.ts';
import { changeWords, type Change } from './change-words.ts';
import { addressWords } from './module-figures.ts';
import { PlaceRefused } from './place-refused.tsx';
import type { Routing } from './topology-types.ts';
import { addressFor, changeFaults, type ChangeFaults } from './typed-change.ts';
import styles from './topology-view.module.css';

const STEPS = [1, 10, 50, 100];

/** Says where the calls of a module go, and asks before it does. */
export function PlaceForm({ routing }: { routing: Routing }) {
  const { module, url, weight, isShadowed, isHosted } = routing;
  const [address, setAddress] = useState('');
  const [percent, setPercent] = useState<string | null>(null);
  const [errors, setErrors] = useState<ChangeFaults>({});
  const [wanted, setWanted] = useState<Change | null>(null);
  const cache = trpc.useUtils().topology.status;
  const place = trpc.topology.place.useMutation({
    onSuccess: (status) => {
      setPercent(null);
      setAddress('');
      setWanted(null);
      cache.setData(undefined, status);
    },
  });

  /** Opens the question, unless something was typed that cannot be meant. */
  function ask(change: Change): void {
    const faults = changeFaults(change, address, url);
    setErrors(faults);
    place.reset();
    if (Object.keys(faults).length === 0) setWanted(change);
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    ask({ kind: 'set', weight: Number((percent ?? String(weight)).trim() || NaN), isShadowed });
  }

  const confirm = (isForced = false) =>
    wanted &&
    place.mutate({
      module,
      url: addressFor(wanted, address),
      weight: wanted.weight,
      isShadowed: wanted.isShadowed,
      isForced,
    });
  const words = wanted && changeWords(routing, wanted, addressFor(wanted, address) ?? url);

  if (!isHosted) {
    return (
      <p className={styles.soft}>
        The front door has no copy of it, so there is nothing to move: its service answers all.
      </p>
    );
  }
  return (
    <details className={styles.controls}>
      <summary>Move {module}</summary>
      <form onSubmit={onSubmit} className={styles.form} noValidate>
        <Field
          label={`Address of the ${module} service`}
          hint={url ? `Empty keeps ${addressWords(url)}` : 'For example http://127.0.0.1:4002'}
          error={errors.address}
        >
          <TextInput
            type="url"
            value={address}
            autoComplete="off"
            onChange={(event) => setAddress(event.target.value)}
          />
        </Field>
        <Field
          label={`Calls of ${module} that go there`}
          hint="0 to 100 percent; the front door answers the others"
          error={errors.percent}
        >
          <TextInput
            inputMode="numeric"
            autoComplete="off"
            suffix="%"
            value={percent ?? String(weight)}
            onChange={(event) => setPercent(event.target.value)}
          />
        </Field>
        <div className={styles.buttons} role="group" aria-label={`Usual parts for ${module}`}>
          {STEPS.map((step) => (
            <Button key={step} size="small" onClick={() => setPercent(String(step))}>
              {step} %
            </Button>
          ))}
        </div>
        <div className={styles.buttons}>
          <Button type="submit" tone="primary" size="small">
            Apply
          </Button>
          <Button
            size="small"
            onClick={() => ask({ kind: 'shadow', weight, isShadowed: !isShadowed })}
          >
            {isShadowed ? 'End the shadow' : 'Shadow'}
          </Button>
          <Button
            size="small"
            disabled={weight === 0 && !isShadowed}
            onClick={() => ask({ kind: 'back', weight: 0, isShadowed: false })}
          >
            Back
          </Button>
        </div>
      </form>
      <p role="status" className={styles.soft}>
        {place.isSuccess ? 'Changed. Every process follows within a second.' : ''}
      </p>
      <Dialog
        title={words?.question ?? ''}
        isOpen={wanted !== null}
        onClose={() => setWanted(null)}
      >
        <p>{words?.consequence}</p>
        {place.error && <PlaceRefused error={place.error} onForce={() => confirm(true)} />}
        <div className={styles.buttons}>
          <Button tone="primary" isBusy={place.isPending} onClick={() => confirm()}>
            {words?.yes}
          </Button>
          <Button onClick={() => setWanted(null)}>Leave it as it is</Button>
        </div>
      </Dialog>
    </details>
  );
}
