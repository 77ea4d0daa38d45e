import 'server-only';
import { currentCatalogue } from '#web/features/design-choices/current-catalogue.ts';
import { designChoices, type DesignChoice } from '#web/features/design-choices/design-choices.ts';
import { visitorApi } from '#web/trpc/server.ts';
import type { Order } from './order-types.ts';

/** Every choice of the ordered designs in words; none while the catalogue cannot be read. */
export async function choicesOfLines(
  lines: Order['lines'],
): Promise<Record<string, DesignChoice[]>> {
  const catalogue = await currentCatalogue().catch(() => null);
  const entries = lines.map(
    ({ versionId, config }) =>
      [versionId, catalogue ? designChoices(config, catalogue) : []] as const,
  );
  return Object.fromEntries(entries);
}

/** Whether the visitor has an account; unknown counts as yes, so that none is offered in vain. */
export const isVisitorSignedIn = (): Promise<boolean> =>
  visitorApi()
    .user.me.query()
    .then((me) => me.user !== null)
    .catch(() => true);
