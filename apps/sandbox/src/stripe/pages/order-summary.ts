import type { Html } from '../../web/html.ts';
import { html } from '../../web/html.ts';
import { formatMoney } from '../../web/money.ts';
import type { LineItemRecord, SessionRecord } from '../records.ts';

/** What is bought and what it costs. */
export function orderSummary(session: SessionRecord, shopName: string): Html {
  const total = formatMoney(session.amountTotal, session.currency);
  return html`<section aria-labelledby="heading">
    <h1 id="heading">
      <span class="shop">Pay ${shopName}</span><br /><span class="total">${total}</span>
    </h1>
    ${
      session.clientReferenceId && html`<p class="reference">Order ${session.clientReferenceId}</p>`
    }
    <ul class="items">
      ${session.lineItems.map((item) => itemRow(item, session.currency))}
    </ul>
    <p class="sum"><span>Total</span><span class="amount">${total}</span></p>
  </section>`;
}

function itemRow(item: LineItemRecord, currency: string): Html {
  const quantity =
    item.quantity > 1 && `${item.quantity} × ${formatMoney(item.unitAmount, currency)}`;
  return html`<li>
    ${item.imageUrl && html`<img src="${item.imageUrl}" alt="" width="48" height="48" />`}
    <span class="what">
      ${item.name} ${item.description && html`<small>${item.description}</small>`}
      ${quantity && html`<small>${quantity}</small>`}
    </span>
    <span class="amount">${formatMoney(item.unitAmount * item.quantity, currency)}</span>
  </li>`;
}
