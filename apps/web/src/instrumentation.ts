import { environment, isNodeRuntime } from './environment.ts';

/** Runs once before the web server takes its first request. */
export async function register(): Promise<void> {
  if (!isNodeRuntime()) return;
  const { tellClientAddress } = await import('./front-door/client-address.ts');
  tellClientAddress(environment().trustedEdges);
}
