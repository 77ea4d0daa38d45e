import { moduleNames } from '@pet/rpc';
import { z } from 'zod';
import { adviceSchema } from './advice.ts';

const moduleSchema = z.enum(moduleNames);

export const moduleFiguresSchema = z.object({
  requestsPerMinute: z.int(),
  fromNeighboursPerMinute: z.int(),
  errorsPerMinute: z.int(),
  p95Ms: z.number().nullable(),
  busyShare: z.number(),
  peakPerSecond: z.number(),
});

export const shadowCountsSchema = z.object({
  same: z.int(),
  different: z.int(),
  unanswered: z.int(),
  /** Procedures whose answers differed, with the dotted place of the first difference. */
  examples: z.array(z.object({ path: z.string(), at: z.string() })),
});

/** What one process says of itself, every few seconds. */
export const hostReportSchema = z.object({
  entrance: z.enum(['public', 'internal']),
  /** Machine and port, to tell replicas apart; processes of an older version do not say. */
  place: z.string().default(''),
  /** Share of one core over the last interval, 1 = a core. */
  cpuShare: z.number(),
  memoryMb: z.int(),
  modules: z.array(
    z.object({
      module: moduleSchema,
      contract: z.string(),
      needs: z.array(moduleSchema),
      /** How many it offers; processes of an older version do not say. */
      procedures: z.int().default(0),
      figures: moduleFiguresSchema,
      events: z.object({
        waitingToSend: z.int(),
        waitingToHandle: z.int(),
        dead: z.int(),
        oldestSeconds: z.number(),
      }),
    }),
  ),
  neighbours: z.array(
    z.object({ url: z.string(), breaker: z.enum(['closed', 'open', 'half-open']) }),
  ),
  /** Where it finds the services of the modules, by its environment or the routing table. */
  addresses: z.partialRecord(moduleSchema, z.string()).default({}),
  shadow: z.partialRecord(moduleSchema, shadowCountsSchema),
});
export type HostReport = z.infer<typeof hostReportSchema>;

export const hostStateSchema = hostReportSchema.extend({
  hostId: z.uuid(),
  service: z.string(),
  version: z.string(),
  startedAt: z.iso.datetime(),
  reportedAt: z.iso.datetime(),
});
export type HostState = z.infer<typeof hostStateSchema>;

export const routingSchema = z.object({
  module: moduleSchema,
  url: z.string().nullable(),
  weight: z.int().min(0).max(100),
  isShadowed: z.boolean(),
  /** Whether the front door that answers has a copy of its own. */
  isHosted: z.boolean(),
  changedBy: z.string().nullable(),
  changedAt: z.iso.datetime().nullable(),
});
export type ModuleRoutingState = z.infer<typeof routingSchema>;

export const topologyStatusSchema = z.object({
  routing: z.array(routingSchema),
  hosts: z.array(hostStateSchema),
  /** Whether each module has earned a service of its own. */
  advice: z.array(adviceSchema),
});
export type TopologyStatus = z.infer<typeof topologyStatusSchema>;

export const placeModuleSchema = z.strictObject({
  module: moduleSchema,
  /** Address of the service; null leaves it as it is. */
  url: z
    .url({ protocol: /^https?$/ })
    .regex(/^[^/]+\/\/[^/?#@]+\/?$/, 'wants http://host:port and nothing more')
    .nullable()
    .default(null),
  weight: z.int().min(0).max(100),
  isShadowed: z.boolean().default(false),
  /** Goes on although the service promises other things than the copy here. */
  isForced: z.boolean().default(false),
});
export type PlaceModule = z.infer<typeof placeModuleSchema>;
