import { defineErrors } from './app-error.ts';

/** Failures of the call itself, whatever the procedure. */
export const rpcErrors = defineErrors({
  RPC_SIGN_IN_REQUIRED: { status: 401, message: 'Please sign in to do this.' },
  RPC_NOT_ALLOWED: { status: 403, message: 'Your account may not do this.' },
  RPC_CLIENT_OUTDATED: {
    status: 412,
    message: 'The shop was renewed while this page was open. Please reload it.',
  },
  RPC_BUSY: {
    status: 503,
    message: 'The shop is very busy right now. Please try again in a moment.',
  },
  RPC_OUTCOME_UNKNOWN: {
    status: 503,
    message:
      'We could not confirm that this was saved. Please reload and look before you repeat it.',
  },
  RPC_NEIGHBOUR_UNREACHED: {
    status: 503,
    message: 'A part of the shop does not answer right now. Please try again in a moment.',
  },
  RPC_DEADLINE_EXCEEDED: { status: 504, message: 'This took too long. Please try again.' },
});
