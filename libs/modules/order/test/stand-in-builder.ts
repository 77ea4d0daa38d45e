import { randomUUID } from 'node:crypto';
import {
  CatalogueOutput,
  VersionsInput,
  VersionsOutput,
  WeighVersionsInput,
  WeighVersionsOutput,
} from '@pet/builder/contract';
import {
  calculatePrice,
  defaultConfig,
  describeDesign,
  designHash,
  type DesignConfig,
} from '@pet/domain/builder';
import { catalogueV2, priceBookV1 } from '@pet/domain/builder/data';
import { access, procedure, router } from '@pet/rpc';
import type { AnyRouter } from '@trpc/server';
import { z } from 'zod';

type Version = z.infer<typeof VersionsOutput>['versions'][number];

export interface StandInBuilder {
  /** Its namespace. */
  router: AnyRouter;
  /** A design version of this owner that can be ordered, apart from what the test changes. */
  add(ownerKey: string, changes?: Partial<Version>): Version;
  /** Changes what the builder says of a version from now on, e.g. its price. */
  change(versionId: string, changes: Partial<Version>): void;
  /** From now on every call fails, as when the builder is down. */
  isDown: boolean;
  /** What it offers from now on. */
  catalogue: typeof catalogueV2;
}

export const aConfig = (changes: Partial<DesignConfig> = {}): DesignConfig => ({
  ...defaultConfig('dog', catalogueV2),
  ...changes,
});

/** Answers what the order module asks of the builder, through a real router. */
export function standInBuilder(): StandInBuilder {
  const versions = new Map<string, Version>();
  const assertUp = () => {
    if (builder.isDown) throw new Error('The builder does not answer');
  };
  const namespace = router({
    catalogue: procedure(access.anyone, 'The offer.')
      .input(z.void())
      .output(CatalogueOutput)
      .query(() => {
        assertUp();
        return { catalogue: builder.catalogue, priceBook: priceBookV1 };
      }),
    versions: router({
      get: procedure(access.service('order'), 'Versions.')
        .input(VersionsInput)
        .output(VersionsOutput)
        .query(({ input }) => {
          assertUp();
          const found = input.versionIds.flatMap((id) => versions.get(id) ?? []);
          return { versions: found, priceBook: priceBookV1 };
        }),
    }),
    offers: router({
      weighVersions: procedure(access.service('order'), 'A draft that makes each dearer by 1.00.')
        .input(WeighVersionsInput)
        .output(WeighVersionsOutput)
        .mutation(({ input }) => {
          assertUp();
          const found = input.versionIds.flatMap((id) => versions.get(id) ?? []);
          return {
            currency: 'USD',
            effects: found.map(({ versionId, designName, receipt, isOrderable }) => ({
              versionId,
              name: designName,
              beforeMinor: receipt.unitMinor,
              afterMinor: receipt.unitMinor + 100,
              refusal: isOrderable ? null : 'Sold out.',
            })),
          };
        }),
    }),
  });
  const builder: StandInBuilder = {
    isDown: false,
    catalogue: catalogueV2,
    router: namespace,
    add: (ownerKey, changes = {}) => {
      const version = aVersion(ownerKey, changes);
      versions.set(version.versionId, version);
      return version;
    },
    change: (versionId, changes) => {
      const version = versions.get(versionId);
      if (version) versions.set(versionId, { ...version, ...changes });
    },
  };
  return builder;
}

function aVersion(ownerKey: string, changes: Partial<Version>): Version {
  const config = changes.config ?? aConfig();
  return {
    versionId: randomUUID(),
    designId: randomUUID(),
    designName: 'Bruno’s harness',
    ownerKey,
    config,
    designHash: designHash(config),
    description: describeDesign(config, catalogueV2),
    receipt: calculatePrice(config, priceBookV1, catalogueV2),
    isOrderable: true,
    remarks: [],
    isPreset: false,
    isShared: false,
    ...changes,
  };
}
