'use client';
import { Button, Dialog, Field, TextInput } from '@pet/ui';
import { useId, useRef, useState, type FormEvent } from 'react';
import type { BoardCard } from './workshop-types.ts';
import type { Shipment } from './use-board.ts';
import styles from './ship-dialog.module.css';

const CARRIERS = ['UPS', 'FedEx', 'USPS', 'DHL', 'DPD', 'Royal Mail', 'Post.at'];

export interface ShipDialogProps {
  /** The harness that leaves; null while the dialog is closed. */
  card: BoardCard | null;
  onShip: (shipment: Shipment) => void;
  onClose: () => void;
}

/** Asks for what the customer needs to follow the parcel. */
export function ShipDialog({ card, onShip, onClose }: ShipDialogProps) {
  return (
    <Dialog
      title={card ? `Ship ${card.orderNumber}` : 'Ship'}
      isOpen={card !== null}
      onClose={onClose}
    >
      <ShipForm siblings={card?.siblings ?? 1} onShip={onShip} onClose={onClose} />
    </Dialog>
  );
}

function ShipForm({
  siblings,
  onShip,
  onClose,
}: Pick<ShipDialogProps, 'onShip' | 'onClose'> & { siblings: number }) {
  const listId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<Partial<Record<keyof Shipment, string>>>({});

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    const data = new FormData(form.current ?? undefined);
    const text = (name: keyof Shipment) => {
      const entry = data.get(name);
      return typeof entry === 'string' ? entry.trim() : '';
    };
    const shipment = { carrier: text('carrier'), trackingNumber: text('trackingNumber') };
    const missing = {
      ...(shipment.carrier ? {} : { carrier: 'Please say who carries it.' }),
      ...(shipment.trackingNumber ? {} : { trackingNumber: 'Please give the tracking number.' }),
    };
    setErrors(missing);
    const [first] = Object.keys(missing);
    if (first) form.current?.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
    else onShip(shipment);
  }

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={onSubmit}>
      {siblings > 1 && <p>All {siblings} harnesses of this order leave together, in one parcel.</p>}
      <Field label="Carrier" error={errors.carrier}>
        <TextInput name="carrier" list={listId} maxLength={40} autoComplete="off" autoFocus />
      </Field>
      <datalist id={listId}>
        {CARRIERS.map((carrier) => (
          <option key={carrier} value={carrier} />
        ))}
      </datalist>
      <Field
        label="Tracking number"
        hint="The customer sees it and gets it by e-mail."
        error={errors.trackingNumber}
      >
        <TextInput
          name="trackingNumber"
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" tone="primary">
          Mark as shipped
        </Button>
        <Button onClick={onClose}>Not yet</Button>
      </div>
    </form>
  );
}
