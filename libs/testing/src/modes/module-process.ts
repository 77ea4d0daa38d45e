/**
 * Runs worlds of one module, whose file is its argument, for tests in other processes, for as long as
 * its standard input stays open. Prints the port of its control.
 */
import { createHTTPServer } from '@trpc/server/adapters/standalone';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { controlRouter } from './control.ts';
import type { AnyTestedModule } from './tested-module.ts';

const file = pathToFileURL(process.argv[2] ?? '').href;

const server = createHTTPServer({
  router: controlRouter(async () => ((await import(file)) as { tested: AnyTestedModule }).tested),
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.stdin.once('end', () => process.exit(0)).resume();
process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
