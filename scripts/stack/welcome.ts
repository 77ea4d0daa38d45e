import type { StackAddresses } from './environment.ts';

/** What a person sees when the shop is open. */
export const welcome = (addresses: StackAddresses, duration: string): string => `
  Harness Hero is open after ${duration}.

    Shop             ${addresses.web}
    Mail inbox       ${addresses.web}/inbox
    API              ${addresses.frontDoor}/docs   health ${addresses.frontDoor}/health
    Payment sandbox  ${addresses.stripe}

    Sign in as       anna@example.com                customer
                     maker@harness-hero.example      maker    (the workshop's board)
                     manager@harness-hero.example    manager  (webhooks and figures too)
                     admin@harness-hero.example      admin
    Password         harness-hero-demo

  Try this
    1. Design a harness, put it in the cart, and pay with 4242 4242 4242 4242 (or be declined with
       4000 0000 0000 0002):   ${addresses.web}/design
    2. Sign in as the maker in a second window and move that order over the board:
       ${addresses.web}/workshop
    3. Watch the customer's tracking page change while you do; its link is in the mail:
       ${addresses.web}/inbox

  Ctrl+C closes the shop; what you made is kept in .data (npm run reset clears it).
`;
