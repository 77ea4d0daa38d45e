import { useEffect, useState } from 'react';
import type { ApiOutputs } from '#web/trpc/api-types.ts';
import { loadBrowserApi } from '#web/trpc/load-browser-api.ts';

export type MyPet = ApiOutputs['user']['pets']['list']['items'][number];
export type TakenMeasures = ApiOutputs['user']['pets']['measurements']['list']['items'][number];

/** My pets that have measures; none while they are not known. */
export function useMeasuredPets(): MyPet[] {
  const [pets, setPets] = useState<MyPet[]>([]);
  useEffect(() => {
    let isGone = false;
    void loadBrowserApi()
      .then((api) => api.user.pets.list.query())
      .then(({ items }) => {
        if (!isGone) setPets(items.filter(({ measurements }) => measurements !== null));
      })
      .catch(() => {
        // The measures can be typed; the list is a convenience.
      });
    return () => {
      isGone = true;
    };
  }, []);
  return pets;
}
