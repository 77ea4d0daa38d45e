import { z } from 'zod';

const LOCAL_INBOX_URL = 'http://127.0.0.1:8025';

export const environmentSchema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    FRONT_DOOR_URL: z
      .url()
      .default('http://127.0.0.1:4000')
      .describe('The API as the web server reaches it; browsers only ever talk to the web server'),
    WEB_URL: z
      .url()
      .default('http://localhost:3000')
      .describe(
        "The shop's own address, for links in share images, the sitemap and structured data",
      ),
    MAIL_INBOX_URL: z
      .url()
      .optional()
      .describe(
        "The local mail catcher's JSON API; without it there is no inbox page in production",
      ),
    TRUSTED_EDGES: z.coerce
      .number()
      .int()
      .min(0)
      .max(5)
      .default(0)
      .describe(
        'How many of our own proxies stand before the web server and append to X-Forwarded-For; ' +
          'too many would let clients choose their address, too few would make all of them one',
      ),
  })
  .transform((values) => ({
    trustedEdges: values.TRUSTED_EDGES,
    frontDoorUrl: values.FRONT_DOOR_URL,
    publicWebUrl: values.WEB_URL,
    mailInboxUrl:
      values.MAIL_INBOX_URL ?? (values.NODE_ENV === 'production' ? null : LOCAL_INBOX_URL),
  }));

export type Environment = z.infer<typeof environmentSchema>;

/** Parses the settings; throws one error that names every fault. */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const parsed = environmentSchema.safeParse(variables);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The web app cannot start:\n${faults.join('\n')}`);
}

let parsed: Environment | null = null;

/** The settings of this process, read at the first use so that a build needs none. */
export const environment = (): Environment => (parsed ??= parseEnvironment(process.env));

/** Next sets it; its other runtime has no sockets. */
export const isNodeRuntime = (): boolean => process.env['NEXT_RUNTIME'] === 'nodejs';
