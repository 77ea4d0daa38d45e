import { addressesIn, isServiceAddress, moduleNames } from '@pet/rpc';
import { z } from 'zod';
import type { PetModule } from './module.ts';
import { hostedModules, type Entrance } from './placement.ts';
import { placementFaults, serviceUrlName, type ServiceUrlName } from './service-addresses.ts';

const port = z.coerce.number().int().min(0).max(65_535);

const serviceUrls = Object.fromEntries(
  moduleNames.map((module) => [
    serviceUrlName(module),
    z
      .string()
      .refine(
        (urls) => addressesIn(urls).every(isServiceAddress),
        'wants http://host:port, without a path, a query, a user or a password',
      )
      .optional()
      .describe(`Address of the service that hosts ${module}; several with commas between`),
  ]),
) as Record<ServiceUrlName, z.ZodOptional<z.ZodString>>;

/** Settings that every host has, whatever it hosts. */
export const hostEnvironmentSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('production demands a key for real payments'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Address to listen on, e.g. 0.0.0.0 in a container'),
  PORT: port.optional().describe('Port to listen on; each service has its own default'),
  DATABASE_URL: z.url().describe('postgres://owner:password@host:5432/harness_hero'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/ })
    .optional()
    .describe(
      'redis://host:6379, joins the events of several processes; without it all stay in one',
    ),
  WEB_URL: z.url().default('http://localhost:3000').describe('Public address of the shop'),
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').filter(Boolean))
    .describe('Further origins whose pages may call us, separated by commas'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('The least that is logged'),
  LOG_PRETTY: z.stringbool().default(false).describe('Log lines for people instead of JSON'),
  RATE_LIMIT_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(0)
    .default(3000)
    .describe('Requests per minute and client address; 0 turns the limit off'),
  TRUSTED_PROXIES: z
    .string()
    .default('loopback')
    .describe('Addresses whose X-Forwarded-For is believed, e.g. 10.0.0.0/8'),
  HOSTED_MODULES: z
    .string()
    .optional()
    .transform((list) => list?.split(',').filter(Boolean))
    .pipe(z.array(z.enum(moduleNames)).optional())
    .describe('The part of its modules that this process hosts, e.g. order,user; all by default'),
  IDENTITY_KEYS_FILE: z
    .string()
    .optional()
    .describe('JSON file with the keys that sign and verify calls between our processes'),
  ...serviceUrls,
});
export type HostEnvironment = z.infer<typeof hostEnvironmentSchema>;

export type RawEnvironment = Record<string, string | undefined>;

export interface ParsedEnvironment {
  host: HostEnvironment;
  /** The modules that this process hosts. */
  hosted: readonly PetModule[];
  modules: Map<string, unknown>;
}

/**
 * Parses the environment of a host and of all its modules in one go.
 * Throws one error that lists every fault with what is expected, so that one restart mends them all.
 */
export function parseEnvironment(
  raw: RawEnvironment,
  modules: readonly PetModule[],
  { entrance = 'public', defaultPort = 0 }: { entrance?: Entrance; defaultPort?: number } = {},
): ParsedEnvironment {
  const faults: string[] = [];
  const parse = (schema: z.ZodType, owner: string) => {
    const result = schema.safeParse(raw);
    if (result.success) return result.data;
    faults.push(...result.error.issues.map((issue) => describeFault(issue, owner, raw)));
    return null;
  };
  const host = parse(hostEnvironmentSchema, 'host') as HostEnvironment | null;
  const hosted = host ? hostedModules(modules, host) : modules;
  const parsed = new Map(
    hosted.map((module) => [module.name, parse(module.environment, module.name)]),
  );
  if (host) {
    const listening = { ...host, PORT: host.PORT ?? defaultPort };
    faults.push(...placementFaults(listening, hosted, entrance));
  }
  if (faults.length > 0) {
    throw new Error(`The environment has ${faults.length} fault(s):\n${faults.join('\n')}`);
  }
  return { host: host as HostEnvironment, hosted, modules: parsed };
}

function describeFault(issue: z.core.$ZodIssue, owner: string, raw: RawEnvironment): string {
  const name = issue.path.join('.');
  const state = raw[name] === undefined ? 'is missing' : 'is not usable';
  return `  ${name} (${owner}) ${state}: ${issue.message}`;
}
