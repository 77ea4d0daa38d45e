import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { CheckoutView } from '#web/features/checkout/checkout-view.tsx';
import { countryChoices, guessCountry } from '#web/features/checkout/countries.ts';
import { Page } from '#web/features/shell/page.tsx';
import { visitorApi } from '#web/trpc/server.ts';

export const metadata: Metadata = { title: 'Checkout', robots: { index: false } };

export default async function CheckoutPage() {
  const [cart, incoming] = await Promise.all([
    visitorApi()
      .order.cart.get.query()
      .catch(() => null),
    headers(),
  ]);
  return (
    <Page>
      <CheckoutView
        initialCart={cart}
        countries={countryChoices()}
        countryGuess={guessCountry(incoming.get('accept-language'))}
      />
    </Page>
  );
}
