import type { DesignConfig } from '@pet/domain/builder';
import type { ApiOutputs } from '#web/trpc/api-types.ts';

/** What is to be saved. */
export interface Draft {
  name: string;
  config: DesignConfig;
}

/** What the server holds, as far as this tab knows. */
export interface SavedDesign extends Draft {
  designId: string;
  versionId: string;
  versionNumber: number;
}

/** The calls that saving stands on. Each rejects with the failure of the API call. */
export interface DesignGateway {
  create: (draft: Draft) => Promise<SavedDesign>;
  update: (saved: SavedDesign, draft: Draft) => Promise<SavedDesign>;
  read: (designId: string) => Promise<SavedDesign>;
}

export const savedDesignOf = ({
  id,
  name,
  version,
}: ApiOutputs['builder']['designs']['get']): SavedDesign => ({
  designId: id,
  name,
  config: version.config,
  versionId: version.id,
  versionNumber: version.number,
});
