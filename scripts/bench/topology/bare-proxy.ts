/** What any process between costs: a Fastify route that passes requests on by undici and does nothing else. */
import fastify from 'fastify';
import { Pool } from 'undici';

const [target = ''] = process.argv.slice(2);
const pool = new Pool(target, { connections: 64, pipelining: 1 });
const app = fastify();
app.get('/metrics', () => {
  const { user, system } = process.cpuUsage();
  return `process_cpu_seconds_total ${(user + system) / 1e6}\n`;
});
app.get('/*', async (request, reply) => {
  const answer = await pool.request({
    path: request.url,
    method: 'GET',
    headers: endToEnd(request.headers),
  });
  return reply.code(answer.statusCode).headers(endToEnd(answer.headers)).send(answer.body);
});
console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));

function endToEnd<Headers extends object>(headers: Headers): Headers {
  const kept = { ...headers } as Record<string, unknown>;
  for (const hop of ['host', 'connection', 'keep-alive', 'transfer-encoding']) delete kept[hop];
  return kept as Headers;
}
