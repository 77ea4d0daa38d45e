/** Why a card was refused, in Stripe's words: https://docs.stripe.com/declines/codes */
export interface Decline {
  code: string;
  declineCode: string | null;
  message: string;
}

export type TestCardName =
  'accepted' | 'declined' | 'insufficient_funds' | 'slow' | 'slow_declined' | 'authentication';

export interface TestCard {
  name: TestCardName;
  number: string;
  /** What the button on the payment page says. */
  label: string;
  hint: string;
  behaviour: 'accept' | 'decline' | 'settle_later' | 'authenticate';
  /** Set where the card is refused, at once or later. */
  decline: Decline | null;
}

const genericDecline: Decline = {
  code: 'card_declined',
  declineCode: 'generic_decline',
  message: 'Your card was declined.',
};

/**
 * The cards the sandbox knows. Numbers are Stripe's own (https://docs.stripe.com/testing), except the
 * slow ones: Stripe has no card that settles later, so these two are the sandbox's.
 */
export const testCards: readonly TestCard[] = [
  {
    name: 'accepted',
    number: '4242424242424242',
    label: 'Accepted',
    hint: 'paid at once',
    behaviour: 'accept',
    decline: null,
  },
  {
    name: 'declined',
    number: '4000000000000002',
    label: 'Declined',
    hint: 'the bank says no',
    behaviour: 'decline',
    decline: genericDecline,
  },
  {
    name: 'insufficient_funds',
    number: '4000000000009995',
    label: 'No funds',
    hint: 'low balance',
    behaviour: 'decline',
    decline: {
      code: 'card_declined',
      declineCode: 'insufficient_funds',
      message: 'Your card has insufficient funds.',
    },
  },
  {
    name: 'authentication',
    number: '4000002500003155',
    label: '3-D Secure',
    hint: 'the bank asks first',
    behaviour: 'authenticate',
    decline: {
      code: 'payment_intent_authentication_failure',
      declineCode: null,
      message: 'Your bank did not confirm the payment. Please try again or use another card.',
    },
  },
  {
    name: 'slow',
    number: '4000000000005001',
    label: 'Slow',
    hint: 'paid later',
    behaviour: 'settle_later',
    decline: null,
  },
  {
    name: 'slow_declined',
    number: '4000000000006009',
    label: 'Slow, declined',
    hint: 'refused later',
    behaviour: 'settle_later',
    decline: genericDecline,
  },
];

/** What Stripe answers in test mode to a card that is not one of its test cards. */
export const notATestCard: Decline = {
  code: 'card_declined',
  declineCode: 'test_mode_live_card',
  message: 'Your card was declined. Only the test cards below work here.',
};

/** Finds a test card by its digits or by its name. */
export function findTestCard(numberOrName: string): TestCard | undefined {
  return testCards.find((card) => card.number === numberOrName || card.name === numberOrName);
}

/** ISO/IEC 7812 check digit (Luhn), which catches a mistyped number before anything is tried. */
export function isCardNumber(digits: string): boolean {
  if (!/^\d{12,19}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** The network named by a card number's first digits. */
export function cardBrand(digits: string): string {
  if (digits.startsWith('4')) return 'visa';
  if (/^(5[1-5]|2[2-7])/.test(digits)) return 'mastercard';
  if (/^3[47]/.test(digits)) return 'amex';
  return 'unknown';
}
