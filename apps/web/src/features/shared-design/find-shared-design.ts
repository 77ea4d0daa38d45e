import { cache } from 'react';
import type { ApiOutputs } from '#web/trpc/api-types.ts';
import { errorWords } from '#web/trpc/error-words.ts';
import { publicApi } from '#web/trpc/server.ts';

export type SharedDesign = ApiOutputs['builder']['designs']['shared'];

/** The design behind a link, or null when the link leads nowhere; asked once for page and metadata. */
export const findSharedDesign = cache(async (shareToken: string): Promise<SharedDesign | null> => {
  try {
    return await publicApi().builder.designs.shared.query({ shareToken });
  } catch (error) {
    const { httpStatus } = errorWords(error);
    if (httpStatus === 404 || httpStatus === 400) return null;
    throw error;
  }
});
