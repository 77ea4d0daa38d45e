import { catalogueV1, catalogueV2, presetsV1, priceBookV1 } from '@pet/domain/builder/data';
import type { BuilderDatabase } from '@pet/builder';

/** Puts the catalogues, price book and gallery on file. Safe to run again; changes nothing then. */
export async function seedBuilder(client: BuilderDatabase): Promise<void> {
  await client.catalogueVersion.createMany({
    data: [catalogueV1, catalogueV2].map((document) => ({ version: document.version, document })),
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
