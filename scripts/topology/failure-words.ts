import { isDatabaseUnavailable } from '@pet/database';
import { AppError } from '@pet/rpc';

const MENDED_BY: Readonly<Record<string, string>> = {
  TOPOLOGY_NO_ADDRESS: 'Add --url http://host:port.',
  TOPOLOGY_NOT_READY: '--force goes on regardless.',
  TOPOLOGY_CONTRACT_DIFFERS: '--force goes on regardless.',
  TOPOLOGY_NOT_HOSTED: 'Start a front door that hosts it (HOSTED_MODULES), then try again.',
};

const NOT_PREPARED = 'is not prepared. Start the shop: npm start';
/** By the code of Prisma, what is the matter with the database. */
const DATABASE_FAULTS: Readonly<Record<string, string>> = {
  P1000:
    'does not let the role pet_topology in. Give DATABASE_URL or TOPOLOGY_DATABASE_URL as the shop has it.',
  P1003: NOT_PREPARED,
  P2021: NOT_PREPARED,
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
  const host = URL.parse(databaseUrl)?.host;
  const fault = DATABASE_FAULTS[String(codeOf(error))];
  if (fault) return `The database at ${host} ${fault}`;
  if (isDatabaseUnavailable(error) || codeOf(error) === 'ECONNREFUSED') {
    return `The database at ${host} does not answer. Start the shop: npm start`;
  }
  if (error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError')) {
    return 'The front door does not tell its contract, so nothing can be compared with it. Start the shop (npm start), or add --force.';
  }
  return null;
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error ? ((error as { code?: unknown }).code ?? codeOf(error.cause)) : null;
