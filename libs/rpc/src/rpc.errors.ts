import { defineErrors } from './app-error.ts';

/** Failures of the call itself, whatever the procedure. */
export const rpcErrors = defineErrors({
  RPC_SIGN_IN_REQUIRED: { status: 401, message: 'Please sign in to do this.' },
  RPC_NOT_ALLOWED: { status: 403, message: 'Your account may not do this.' },
  RPC_DEADLINE_EXCEEDED: { status: 504, message: 'This took too long. Please try again.' },
});
