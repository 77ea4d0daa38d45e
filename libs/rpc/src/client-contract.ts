/**
 * What pages send. Raised with the release whose pages no longer need what is to go; procedures still
 * keep it for the pages before them.
 */
export const CLIENT_CONTRACT = 1;

/**
 * The oldest that front doors serve; pages that send less are told to reload. Raised with the change
 * that breaks them (`node scripts/client-contract.ts` tells when; additions need no rise), a release
 * after `CLIENT_CONTRACT`: procedures are rolled before pages, so the page that a reload fetches must
 * already send it.
 */
export const CLIENT_CONTRACT_MIN = 1;

/** In which a page of ours tells the contract that it was built for. Other clients need not. */
export const CLIENT_CONTRACT_HEADER = 'x-hh-contract';
