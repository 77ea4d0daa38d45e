import { pino, type Logger, type LoggerOptions } from 'pino';
import type { HostEnvironment } from './environment.ts';

/** Never logged, wherever they stand in a logged object. */
const secretPaths = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'email',
  'phone',
  'name',
  'address',
  'contact',
].flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

export function createLogger(service: string, environment: HostEnvironment): Logger {
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
    : pino(options);
}

/** The path without its query, which carries personal data on some routes. */
const requestLine = (request: { method: string; url: string }) => ({
  method: request.method,
  path: request.url.split('?', 1)[0],
});
