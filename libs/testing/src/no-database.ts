/** Stands in for a generated Prisma client where a module has no tables. */
export class NoDatabase {
  $queryRaw = () => Promise.resolve([]);
  $transaction = () => Promise.reject(new Error('This module has no database'));
  $disconnect = () => Promise.resolve();
}
