/**
 * Raised with a change of procedures that pages built before it cannot live with, such as a field that
 * they read and that is gone. `node scripts/client-contract.ts` tells when; additions need no rise.
 */
export const CLIENT_CONTRACT = 1;

/** In which a page of ours tells the contract that it was built for. Other clients need not. */
export const CLIENT_CONTRACT_HEADER = 'x-hh-contract';
