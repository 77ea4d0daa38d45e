'use client';
import { Button, Field, TextInput } from '@pet/ui';
import { useState, type FormEvent } from 'react';
import { trpc } from '#web/trpc/client.ts';
import { PlaceRefused } from './place-refused.tsx';
import type { Routing } from './topology-types.ts';
import styles from './topology-view.module.css';

const STEPS = [1, 10, 50, 100];

interface Change {
  weight: number;
  isShadowed: boolean;
  isForced?: boolean;
}

/** Says where the calls of a module go. */
export function PlaceForm({ routing }: { routing: Routing }) {
  const { module, url, weight, isShadowed, isHosted } = routing;
  const [address, setAddress] = useState('');
  const [percent, setPercent] = useState<string | null>(null);
  const cache = trpc.useUtils().topology.status;
  const change = trpc.topology.place.useMutation({
    onSuccess: (status) => {
      setPercent(null);
      cache.setData(undefined, status);
    },
  });
  const place = (wanted: Change) =>
    change.mutate({ module, url: address.trim() || null, ...wanted });
  const isBack = weight === 0 && !isShadowed;

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    place({ weight: Number(percent ?? weight), isShadowed });
  }

  if (!isHosted) {
    return <p className={styles.soft}>The front door has no copy, so its service answers all.</p>;
  }
  return (
    <details className={styles.controls}>
      <summary>Move {module}</summary>
      <form onSubmit={onSubmit} className={styles.form}>
        <Field
          label={`Address of the ${module} service`}
          hint={
            url
              ? `Empty keeps ${url.split(',').join(' and ')}`
              : 'For example http://127.0.0.1:4002'
          }
        >
          <TextInput
            type="url"
            value={address}
            autoComplete="off"
            onChange={(event) => setAddress(event.target.value)}
          />
        </Field>
        <Field label={`Calls of ${module} that go there`} hint="0 to 100 percent">
          <TextInput
            type="number"
            inputMode="numeric"
            min={0}
            max={100}
            step={1}
            required
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
          <Button type="submit" tone="primary" size="small" isBusy={change.isPending}>
            Apply
          </Button>
          <Button
            size="small"
            aria-pressed={isShadowed}
            isBusy={change.isPending}
            onClick={() => place({ weight, isShadowed: !isShadowed })}
          >
            {isShadowed ? 'End the shadow' : 'Shadow'}
          </Button>
          <Button
            size="small"
            disabled={isBack}
            isBusy={change.isPending}
            onClick={() => place({ weight: 0, isShadowed: false })}
          >
            Back
          </Button>
        </div>
      </form>
      <p role="status" className={styles.soft}>
        {change.isSuccess ? 'Changed. Every process follows within a second.' : ''}
      </p>
      {change.error && (
        <PlaceRefused
          error={change.error}
          onForce={() => change.variables && change.mutate({ ...change.variables, isForced: true })}
        />
      )}
    </details>
  );
}
