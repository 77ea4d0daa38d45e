import { useEffect, useState } from 'react';
import { loadBrowserApi } from '#web/trpc/load-browser-api.ts';
import type { SavedVersion } from './looks-to-compare.ts';

const VERSIONS_MAX = 12;

/** The latest versions of a saved design; `hasFailed` where they could not be read. */
export function useSavedVersions(designId: string | null) {
  const [versions, setVersions] = useState<readonly SavedVersion[]>([]);
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    if (!designId) return;
    let isGone = false;
    void loadBrowserApi()
      .then((api) => api.builder.designs.versions.list.query({ designId, limit: VERSIONS_MAX }))
      .then(({ items }) => !isGone && setVersions(items))
      .catch(() => !isGone && setFailed(true));
    return () => {
      isGone = true;
    };
  }, [designId]);

  return { versions, hasFailed };
}
