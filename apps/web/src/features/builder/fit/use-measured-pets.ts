import { useEffect, useState } from 'react';
import type { Pet } from '#web/features/measures/pet-types.ts';
import { loadBrowserApi } from '#web/trpc/load-browser-api.ts';

/** My pets that have measures; none while they are not known. */
export function useMeasuredPets(): Pet[] {
  const [pets, setPets] = useState<Pet[]>([]);
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
