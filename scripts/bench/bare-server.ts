import fastify from 'fastify';

let body = '';
const app = fastify({ bodyLimit: 4 * 1024 * 1024 });
app.put('/', (request) => {
  body = request.body as string;
  return 'kept';
});
app.get('/', (_request, reply) => reply.type('application/json').send(body));
console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
process.once('SIGTERM', () => void app.close());
