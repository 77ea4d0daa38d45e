import type { Html } from '../../web/html.ts';
import { html } from '../../web/html.ts';
import { formatMoney } from '../../web/money.ts';
import { page } from '../../web/page.ts';
import type { TestCard } from '../cards.ts';
import { testCards } from '../cards.ts';
import type { SessionRecord } from '../records.ts';
import { orderSummary } from './order-summary.ts';
import type { FieldErrors, PaymentFields } from './payment-form.ts';
import { groupDigits } from './payment-form.ts';

export interface PaymentPageView {
  session: SessionRecord;
  shopName: string;
  fields: PaymentFields;
  errors: FieldErrors;
  /** Why the last try was refused. */
  alert: string | null;
}

/** The page where a session is paid. It needs no script. */
export function paymentPage(view: PaymentPageView): Html {
  return page(
    `Pay ${view.shopName}`,
    html`<main class="checkout">
      ${orderSummary(view.session, view.shopName)} ${cardForm(view)}
    </main>`,
  );
}

function cardForm({ session, fields, errors, alert }: PaymentPageView): Html {
  const total = formatMoney(session.amountTotal, session.currency);
  const faulty = Object.keys(errors)[0] ?? (alert === null ? undefined : 'number');
  const field = (name: keyof PaymentFields, label: string, attributes: Html) =>
    inputField({ name, label, attributes, value: fields[name], error: errors[name], faulty });
  return html`<form class="card-form" method="post" action="/pay/${session.id}" novalidate>
    <button class="unseen" tabindex="-1" aria-hidden="true">Pay ${total}</button>
    <h2>Card details</h2>
    ${alert !== null && alertBox(alert)}
    ${field('email', 'E-mail', html`type="email" autocomplete="email" spellcheck="false"`)}
    <div id="card">
      ${field('number', 'Card number', html`inputmode="numeric" autocomplete="cc-number"`)}
    </div>
    <fieldset>
      <legend>Test cards – tap one to fill it in</legend>
      <div class="test-cards">
        ${testCards.map((card) => testCardButton(card, session.id, fields.number))}
      </div>
    </fieldset>
    <div class="pair">
      ${field('expiry', 'Expiry (MM/YY)', html`inputmode="numeric" autocomplete="cc-exp"`)}
      ${field('cvc', 'Security code', html`inputmode="numeric" autocomplete="cc-csc"`)}
    </div>
    ${field('name', 'Name on card (optional)', html`autocomplete="cc-name"`)}
    <button class="primary">Pay ${total}</button>
    ${
      session.cancelUrl !== null &&
      html`<p class="leave"><a href="${session.cancelUrl}">Cancel and return to the shop</a></p>`
    }
  </form>`;
}

function alertBox(message: string): Html {
  return html`<p class="alert" role="alert">
    <strong>${message}</strong> Nothing was charged. Try another card; everything else is kept.
  </p>`;
}

interface InputField {
  name: keyof PaymentFields;
  label: string;
  attributes: Html;
  value: string;
  error: string | undefined;
  faulty: string | undefined;
}

function inputField({ name, label, attributes, value, error, faulty }: InputField): Html {
  const focus = name === faulty && html` autofocus`;
  const invalid = error && html` aria-invalid="true" aria-describedby="${name}-error"`;
  return html`<div>
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      value="${value}"
      maxlength="250"
      ${attributes}${invalid}${focus}
    />
    ${error && html`<p class="wrong" id="${name}-error">${error}</p>`}
  </div>`;
}

function testCardButton(card: TestCard, sessionId: string, typed: string): Html {
  const isChosen = typed.replaceAll(' ', '') === card.number;
  return html`<button
    name="use"
    value="${card.number}"
    formaction="/pay/${sessionId}#card"
    aria-pressed="${String(isChosen)}"
    title="${groupDigits(card.number)}"
  >
    ${card.label}<small>…${card.number.slice(-4)}, ${card.hint}</small>
  </button>`;
}
