import type { FastifyRequest } from 'fastify';
import { destination, pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import type { HostEnvironment } from './environment.ts';

/** Never logged where they stand in a logged object, an error of it or the facts of that error. */
const secretPaths = [
  'password',
  'token',
  'trackingToken',
  'shareToken',
  'secret',
  'authorization',
  'cookie',
  'email',
  'phone',
  'name',
  'address',
  'contact',
].flatMap((key) => [key, `*.${key}`, `*.*.${key}`, `*.*.*.${key}`]);

export function createLogger(
  service: string,
  environment: HostEnvironment,
  sink: DestinationStream = destination(),
): Logger {
  const options: LoggerOptions = {
    level: environment.LOG_LEVEL,
    base: { service },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: { paths: secretPaths, censor: '[redacted]' },
    serializers: {
      req: requestLine,
      res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
    },
  };
  return environment.LOG_PRETTY
    ? pino({
        ...options,
        transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname' } },
      })
    : pino(options, sink);
}

/** The route and not the path, whose parts may be tokens: whoever reads a log shall not follow a link. */
const requestLine = ({ method, routeOptions }: FastifyRequest) => ({
  method,
  route: routeOptions.url ?? 'unmatched',
});
