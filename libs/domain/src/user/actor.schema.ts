import { z } from 'zod';

export const roleSchema = z.enum(['customer', 'maker', 'manager', 'admin']);
export type Role = z.infer<typeof roleSchema>;

/**
 * On whose behalf something happens. `guestId` of a signed-in user is the guest that this browser was
 * before, so that what the guest made stays reachable while it is being handed over.
 */
export const actorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('anonymous') }),
  z.strictObject({ kind: z.literal('guest'), guestId: z.string() }),
  z.strictObject({
    kind: z.literal('user'),
    userId: z.string(),
    role: roleSchema,
    guestId: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('system'), module: z.string() }),
]);
export type Actor = z.infer<typeof actorSchema>;
