export { BATCH_CALLS_MAX } from '@pet/rpc/call-limits';
export { CLIENT_CONTRACT, CLIENT_CONTRACT_HEADER } from '@pet/rpc/client-contract';
export type { AppRouter } from './app-router.ts';
export { createApiClient, type ApiClient, type ApiClientOptions } from './api-client.ts';
