'use client';
import { Button } from '@pet/ui';
import { formatMoney } from '@pet/domain/commerce';
import { useEffect, type FormEvent } from 'react';
import type { Cart } from '#web/features/cart/cart-types.ts';
import { formValues } from '#web/features/forms/form-values.ts';
import { keepDraft, restoreDraft } from '#web/features/forms/session-draft.ts';
import { useCheckedForm } from '#web/features/forms/use-checked-form.ts';
import { errorWords } from '#web/trpc/error-words.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import { AddressFields } from './address-fields.tsx';
import { DRAFT_KEY } from './draft-key.ts';
import { CheckoutErrorNotice } from './checkout-error-notice.tsx';
import { ContactFields } from './contact-fields.tsx';
import { CountryField, RegionField } from './destination-fields.tsx';
import { EarlierOrderNotice } from './earlier-order-notice.tsx';
import { OrderSummary } from './order-summary.tsx';
import type { Choice } from './regions.ts';
import { TermsField } from './terms-field.tsx';
import { useDestination } from './use-destination.ts';
import { useCheckoutQuote } from './use-checkout-quote.ts';
import { usePlaceOrder } from './use-place-order.ts';
import styles from './checkout-form.module.css';

const NULLABLE = ['contact.phone', 'address.line2', 'address.regionCode'];
const FORM = {
  loadCheck: () => import('./checkout-schema.ts').then((module) => module.checkCheckout),
  readValues: (data: FormData) => formValues(data, NULLABLE),
};

export interface CheckoutFormProps {
  cart: Cart;
  countries: readonly Choice[];
  countryGuess: string;
}

/** The whole checkout: one column of three steps and one button. */
export function CheckoutForm({ cart, countries, countryGuess }: CheckoutFormProps) {
  const { formRef, errors, showErrors, submit, handlers } = useCheckedForm(FORM);
  const { countryCode, regionCode, setCountryCode, setRegionCode } = useDestination(countryGuess);
  const pricing = useCheckoutQuote(countryCode, regionCode);
  const ordering = usePlaceOrder();

  useEffect(() => {
    if (formRef.current) restoreDraft(formRef.current, DRAFT_KEY);
  }, [formRef]);

  useEffect(() => {
    const words = errorWords(ordering.error);
    if (Object.keys(words.fields).length > 0) showErrors(words.fields);
    if (words.code === 'ORDER_PRICE_CHANGED') void pricing.refetch();
    // The quote is asked for again once per refusal, not once per render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ordering.error]);

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const form = await submit();
    if (!form || !pricing.quote || pricing.isStale) return;
    await ordering.placeOrder({
      contact: form.contact,
      address: form.address,
      expectedTotalMinor: pricing.quote.receipt.totalMinor,
      acceptsTerms: true,
    });
  }

  const destination = {
    countries,
    countryCode,
    regionCode,
    errors,
    onRegion: setRegionCode,
    onCountry: setCountryCode,
  };
  return (
    <form
      ref={formRef}
      className={styles.form}
      noValidate
      onSubmit={(event) => void onSubmit(event)}
      onBlur={handlers.onBlur}
      onInput={handlers.onInput}
      onChange={(event) => keepDraft(event.currentTarget, DRAFT_KEY)}
    >
      <fieldset className={styles.step}>
        <legend>Contact</legend>
        <ContactFields errors={errors} />
      </fieldset>
      <fieldset className={styles.step}>
        <legend>Delivery address</legend>
        <CountryField {...destination} />
        <AddressFields countryCode={countryCode} errors={errors} />
        <RegionField {...destination} />
      </fieldset>
      <div className={styles.aside}>
        <OrderSummary cart={cart} {...pricing} />
        {pricing.error && (
          <ErrorNotice
            error={pricing.error}
            title="We could not reckon the price"
            onRetry={() => void pricing.refetch()}
          />
        )}
      </div>
      <fieldset className={styles.step}>
        <legend>Check and pay</legend>
        <TermsField terms={pricing.quote?.terms ?? []} error={errors['acceptsTerms']} />
        {ordering.earlier && <EarlierOrderNotice order={ordering.earlier} />}
        {ordering.error !== null && <CheckoutErrorNotice error={ordering.error} />}
        <Button type="submit" tone="primary" size="large" isWide isBusy={ordering.phase !== 'idle'}>
          {payWords(ordering.phase, pricing.quote)}
        </Button>
        <p className={styles.hint}>
          You pay on the secure page of our payment provider. Your card number never reaches us.
        </p>
      </fieldset>
    </form>
  );
}

function payWords(
  phase: 'idle' | 'placing' | 'leaving',
  quote: { receipt: { totalMinor: number; currency: string } } | null,
): string {
  if (phase === 'placing') return 'Placing your order …';
  if (phase === 'leaving') return 'Taking you to the payment page …';
  if (!quote) return 'Pay';
  const { totalMinor, currency } = quote.receipt;
  return `Pay ${formatMoney({ amountMinor: totalMinor, currency }, 'en-US')}`;
}
