import { catalogueV1, priceBookV1 } from '@pet/domain/builder/data';
import type { OrderableVersion } from '../src/contract.ts';

/** The builder as its neighbours know it, with the versions that a test puts on its shelf. */
export function fakeBuilder() {
  const shelf = new Map<string, OrderableVersion>();
  const answer = <Value>(value: Value): Promise<Value> => Promise.resolve(structuredClone(value));
  return {
    put: (version: OrderableVersion) => shelf.set(version.versionId, version),
    port: {
      catalogue: {
        query: () => answer({ catalogue: catalogueV1, priceBook: priceBookV1 }),
      },
      versions: {
        get: {
          query: ({ versionIds }: { versionIds: string[] }) =>
            answer({
              versions: versionIds.flatMap((id) => shelf.get(id) ?? []),
              priceBook: priceBookV1,
            }),
        },
      },
    },
  };
}
