import { weighChange } from '@pet/domain/catalogue';
import type { z } from 'zod';
import type { BuilderDeps } from '../../builder.deps.ts';
import type { WeighVersionsInput, WeighVersionsOutput } from '../../contract/offers.ts';
import { designRepository } from '../../design.repository.ts';
import { draftTerms } from './draft-terms.ts';

/** What a draft does to design versions that a neighbour names, e.g. those in carts. */
export async function weighVersions(
  deps: BuilderDeps,
  { draft, versionIds }: z.output<typeof WeighVersionsInput>,
): Promise<z.infer<typeof WeighVersionsOutput>> {
  const { before, after } = await draftTerms(deps, draft);
  const versions = await designRepository(deps.database).findVersions(versionIds);
  return {
    currency: after.priceBook.currency,
    effects: versions.map(({ versionId, designName, config }) => ({
      versionId,
      name: designName,
      ...weighChange(config, before, after),
    })),
  };
}
