'use client';
import { useState } from 'react';
import { trpc } from '#web/trpc/client.ts';
import type { Pet } from '#web/features/measures/pet-types.ts';
import type { PetInput } from './pet-draft.ts';

/** My pets, the one being edited and the one about to be removed. */
export function usePets() {
  const utils = trpc.useUtils();
  const list = trpc.user.pets.list.useQuery();
  const [editing, setEditing] = useState<Pet | 'new' | null>(null);
  const [removing, setRemoving] = useState<Pet | null>(null);

  const settled = {
    onSuccess: async () => {
      await utils.user.pets.list.invalidate();
      setEditing(null);
      setRemoving(null);
    },
  };
  const create = trpc.user.pets.create.useMutation(settled);
  const update = trpc.user.pets.update.useMutation(settled);
  const remove = trpc.user.pets.remove.useMutation(settled);

  return {
    list,
    editing,
    removing,
    isSaving: create.isPending || update.isPending,
    saveError: create.error ?? update.error,
    isRemoving: remove.isPending,
    removeError: remove.error,
    edit: (next: Pet | 'new' | null) => {
      create.reset();
      update.reset();
      setEditing(next);
    },
    save: (input: PetInput) => {
      if (editing === null || editing === 'new') create.mutate(input);
      else update.mutate({ ...input, petId: editing.id });
    },
    askToRemove: (pet: Pet | null) => {
      remove.reset();
      setRemoving(pet);
    },
    removeAsked: () => removing && remove.mutate({ petId: removing.id }),
  };
}
