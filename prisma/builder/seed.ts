import { catalogueV1, presetsV1, priceBookV1 } from '@pet/domain/builder/data';
import type { BuilderDatabase } from '@pet/builder';

/** Puts the first catalogue, price book and gallery on file. Safe to run again; changes nothing then. */
export async function seedBuilder(client: BuilderDatabase): Promise<void> {
  await client.catalogueVersion.createMany({
    data: [{ version: catalogueV1.version, document: catalogueV1 }],
    skipDuplicates: true,
  });
  await client.priceBookVersion.createMany({
    data: [
      {
        version: priceBookV1.version,
        effectiveFrom: priceBookV1.effectiveFrom,
        document: priceBookV1,
      },
    ],
    skipDuplicates: true,
  });
  await client.presetCollection.createMany({
    data: [{ version: 1, document: presetsV1 }],
    skipDuplicates: true,
  });
}
