/** Starts a server, tells its address, and ends in the way that the test asks for. */
import { startPostgresServer } from '../src/postgres.ts';

const { adminUrl, stop } = await startPostgresServer();
process.stdout.write(adminUrl);
const endings: Record<string, () => void | Promise<void>> = {
  killed: () => void process.kill(process.pid, 'SIGKILL'),
  interrupted: () => void process.kill(process.pid, 'SIGINT'),
  exiting: () => process.exit(3),
  stopping: async () => {
    process.exitCode = 3;
    await stop();
  },
};
await endings[process.argv[2] ?? '']?.();
