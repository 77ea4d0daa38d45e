import type { Html } from '../../web/html.ts';
import { html } from '../../web/html.ts';
import { page } from '../../web/page.ts';
import { successUrlOf } from '../operations/success-url.ts';
import type { SessionRecord } from '../records.ts';

/** Shown instead of the payment page when a session can no longer be paid. */
export function closedPage(session: SessionRecord): Html {
  if (session.status === 'expired') {
    return notice(
      'This payment page has expired',
      'Nothing was charged. Go back to the shop to start again.',
      session.cancelUrl,
    );
  }
  if (session.paymentStatus === 'paid') {
    return notice(
      'This order is already paid',
      'It was charged once. Nothing more was charged now.',
      successUrlOf(session),
    );
  }
  return notice(
    'This payment is on its way',
    'The bank has yet to decide. Nothing more was charged now; the shop will tell you how it went.',
    successUrlOf(session),
  );
}

/** Shown for an address that belongs to no session. */
export function unknownPage(): Html {
  return notice('There is no such payment', 'Check the address, or start again in the shop.', null);
}

/** Shown for a request that the payment page never sends. */
export function refusedPage(): Html {
  return notice('This could not be read', 'Nothing was charged. Go back and try again.', null);
}

function notice(heading: string, text: string, returnUrl: string | null): Html {
  return page(
    heading,
    html`<main class="single">
      <div class="panel">
        <h1>${heading}</h1>
        <p>${text}</p>
        ${
          returnUrl !== null &&
          html`<a class="button primary" href="${returnUrl}">Return to the shop</a>`
        }
      </div>
    </main>`,
  );
}
