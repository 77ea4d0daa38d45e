import type { Html } from '../../web/html.ts';
import { html } from '../../web/html.ts';
import { formatMoney } from '../../web/money.ts';
import { page } from '../../web/page.ts';
import type { Emulator } from '../emulator.ts';
import type { Faults } from '../faults.ts';
import type { Ledger } from '../ledger.ts';
import type { EventRecord, SessionRecord } from '../records.ts';

const sessionsShown = 50;
const eventsShown = 100;

const faultLabels: Record<Exclude<keyof Faults, 'reorder'>, string> = {
  duplicate: 'Extra copies of each event',
  delayMs: 'Hold events back (ms)',
  atOnceMax: 'Events under way at once',
  lose: 'Lose the next events (number or all)',
  slowPaymentMs: 'Slow cards settle after (ms)',
  apiLatencyMs: 'API latency (ms)',
  apiErrorNext: 'Fail the next API requests',
  dropAnswerNext: 'Drop the next API answers',
  refundPendingMs: 'Refunds are pending for (ms)',
  refundFailNext: 'Fail the next refunds in the end',
};

/** The latest sessions and events, and the switches of the faults. */
export function controlPage({ ledger, faults }: Emulator): Html {
  return page(
    'Stripe emulator',
    html`<main class="board">
      <h1>Stripe emulator</h1>
      ${faultForm(faults.current)} ${buttons()} ${sessionTable(ledger)} ${eventTable(ledger)}
    </main>`,
  );
}

function faultForm(faults: Readonly<Faults>): Html {
  const fields = Object.entries(faultLabels) as [keyof typeof faultLabels, string][];
  return html`<form class="panel" method="post" action="/_sandbox/faults">
    <h2>Faults</h2>
    <div class="fields">
      ${fields.map(([name, label]) => faultField(name, label, faults[name]))}
    </div>
    <label>
      <input type="checkbox" name="reorder" ${faults.reorder && html`checked`} />
      Deliver a session’s events newest first
    </label>
    <div><button>Apply</button></div>
  </form>`;
}

function faultField(name: string, label: string, value: number | string): Html {
  return html`<div>
    <label for="${name}">${label}</label>
    <input id="${name}" name="${name}" value="${value}" required pattern="[0-9]+|all" />
  </div>`;
}

function buttons(): Html {
  return html`<div class="row">
    <form method="post" action="/_sandbox/deliver-lost"><button>Deliver lost events</button></form>
    <form method="post" action="/_sandbox/reset"><button>Reset everything</button></form>
    <a class="button" href="/_sandbox/ledger">Ledger as JSON</a>
  </div>`;
}

function sessionTable({ of }: Ledger): Html {
  const sessions = [...take(of.session.newestFirst(), sessionsShown)];
  return html`<section class="panel">
    <h2>Sessions (${of.session.size})</h2>
    <div class="scroll">
      <table>
        <tr>
          <th>Reference</th>
          <th>Amount</th>
          <th>Session</th>
          <th>Payment</th>
          <th>Id</th>
        </tr>
        ${sessions.map(sessionRow)}
      </table>
    </div>
  </section>`;
}

function sessionRow(session: SessionRecord): Html {
  return html`<tr>
    <td>${session.clientReferenceId ?? '–'}</td>
    <td>${formatMoney(session.amountTotal, session.currency)}</td>
    <td>${session.status}</td>
    <td>${session.paymentStatus}</td>
    <td>
      <a href="/pay/${session.id}"><code>${session.id.slice(0, 20)}…</code></a>
    </td>
  </tr>`;
}

function eventTable({ of }: Ledger): Html {
  const events = [...take(of.event.newestFirst(), eventsShown)];
  return html`<section class="panel">
    <h2>Events (${of.event.size})</h2>
    <div class="scroll">
      <table>
        <tr>
          <th>Time</th>
          <th>Type</th>
          <th>Delivery</th>
          <th>Attempts</th>
          <th>Last answer</th>
          <th>Again</th>
        </tr>
        ${events.map((event) => eventRow(event, of))}
      </table>
    </div>
  </section>`;
}

function eventRow(event: EventRecord, of: Ledger['of']): Html {
  const delivery = of.delivery.get(event.id);
  return html`<tr>
    <td>${new Date(event.createdAt * 1000).toISOString().slice(11, 19)}</td>
    <td>${event.type}</td>
    <td>${delivery?.status}</td>
    <td>${delivery?.attempts}</td>
    <td>${delivery?.lastAnswer ?? '–'}</td>
    <td>
      <form method="post" action="/_sandbox/events/${event.id}/redeliver">
        <button aria-label="Redeliver ${event.type} ${event.id}">Redeliver</button>
      </form>
    </td>
  </tr>`;
}

function* take<Item>(items: Iterable<Item>, count: number): Iterable<Item> {
  let taken = 0;
  for (const item of items) {
    if (taken === count) return;
    taken += 1;
    yield item;
  }
}
