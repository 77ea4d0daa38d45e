/** Where this tab keeps what was typed at checkout. */
export const DRAFT_KEY = 'hh.checkout.draft';
