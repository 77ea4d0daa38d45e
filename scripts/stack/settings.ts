import { databaseUrlName, moduleNames } from '@pet/database';
import { z } from 'zod';
import { given } from './given.ts';
import { topologyNames } from './topologies.ts';

const postgres = z.url({ protocol: /^postgres(ql)?$/, error: 'is not a postgres:// address' });

const moduleDatabases = Object.fromEntries(
  moduleNames.map((module) => [
    databaseUrlName(module),
    postgres
      .optional()
      .describe(`A database of its own for ${module}, as its role pet_${module}; same owner`),
  ]),
);

/** What the scripts themselves read; the processes that they start have their own settings. */
export const settingsSchema = z.object({
  HH_PORT_OFFSET: z.coerce
    .number()
    .int()
    .min(0)
    .max(10_000)
    .default(0)
    .describe(
      'Moves all ports (3000, 4000–4005, 4012, 12111, 1025, 8025, 15432, 16379) for a second copy',
    ),
  HH_TOPOLOGY: z
    .enum(topologyNames)
    .default('monolith')
    .describe(`Which processes host the modules: ${topologyNames.join(', ')}`),
  DATABASE_URL: postgres
    .optional()
    .describe("A PostgreSQL of your own (the owner's address) instead of the embedded one"),
  ...moduleDatabases,
  CHROMIUM_PATH: z.string().optional().describe('The browser for the tests, if not the usual one'),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The scripts' settings. Throws one error that names every fault; an empty variable counts as absent. */
export function readSettings(): Settings {
  const present = Object.entries(given).filter(([, value]) => value !== '');
  const result = settingsSchema.safeParse(Object.fromEntries(present));
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`Settings at fault:\n${faults.join('\n')}`);
}
