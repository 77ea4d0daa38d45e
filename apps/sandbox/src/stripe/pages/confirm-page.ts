import type { Html } from '../../web/html.ts';
import { html } from '../../web/html.ts';
import { formatMoney } from '../../web/money.ts';
import { page } from '../../web/page.ts';
import type { PaymentIntentRecord, SessionRecord } from '../records.ts';

/** The bank's question of a 3-D Secure payment. */
export function confirmPage(
  session: SessionRecord,
  intent: PaymentIntentRecord,
  shopName: string,
): Html {
  return page(
    'Confirm the payment',
    html`<main class="single">
      <form class="panel" method="post" action="/pay/${session.id}/confirm">
        <h1>Your bank asks: is this payment yours?</h1>
        <dl class="facts">
          <dt>To</dt>
          <dd>${shopName}</dd>
          <dt>Amount</dt>
          <dd>${formatMoney(session.amountTotal, session.currency)}</dd>
          <dt>Card</dt>
          <dd>ends in ${intent.card?.last4}</dd>
        </dl>
        <button class="primary" name="answer" value="yes">Confirm the payment</button>
        <button name="answer" value="no">No, refuse it</button>
      </form>
    </main>`,
  );
}
