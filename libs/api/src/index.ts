export type { AppRouter } from './app-router.ts';
export { createApiClient, type ApiClient, type ApiClientOptions } from './api-client.ts';
