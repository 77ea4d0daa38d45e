import { rm } from 'node:fs/promises';

/** Removes the local database, mails, logs and secrets. A database of your own at `DATABASE_URL` is not touched. */
export const resetData = (dataDir: string): Promise<void> =>
  rm(dataDir, { recursive: true, force: true });
