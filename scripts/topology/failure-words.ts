import { isDatabaseUnavailable } from '@pet/database';
import { AppError } from '@pet/rpc';

const MENDED_BY: Readonly<Record<string, string>> = {
  TOPOLOGY_NO_ADDRESS: 'Add --url http://host:port.',
  TOPOLOGY_NOT_READY:
    'Start the service and see that its /ready answers 200; --force goes on regardless.',
  TOPOLOGY_CONTRACT_DIFFERS: 'Deploy the same version on both sides; --force goes on regardless.',
  TOPOLOGY_NOT_HOSTED: 'Start a front door that hosts it (HOSTED_MODULES), then try again.',
};

/** What went wrong and what to do about it; null for a fault of the program itself. */
export function failureWords(error: unknown, databaseUrl: string): string | null {
  if (error instanceof AppError) {
    const procedures = error.facts?.['procedures'];
    return [
      `${error.message} (${error.code})`,
      ...(Array.isArray(procedures) ? [`These differ: ${procedures.join(', ')}`] : []),
      ...(MENDED_BY[error.code] ? [MENDED_BY[error.code]] : []),
    ].join('\n');
  }
  if (isDatabaseUnavailable(error) || codeOf(error) === 'ECONNREFUSED') {
    return `The database at ${new URL(databaseUrl).host} does not answer. Start the shop: npm start`;
  }
  if (error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError')) {
    return 'The front door does not tell its contract, so nothing can be compared with it. Start the shop (npm start), or add --force.';
  }
  return null;
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error ? ((error as { code?: unknown }).code ?? codeOf(error.cause)) : null;
