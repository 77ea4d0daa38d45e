'use client';
import { Button } from '@pet/ui';
import type { DesignConfig } from '@pet/domain/builder';
import { useRouter } from 'next/navigation';
import { trpc } from '#web/trpc/client.ts';
import { errorWords } from '#web/trpc/error-words.ts';
import { paths } from '#web/paths.ts';

export interface DesignActionsProps {
  designId: string;
  name: string;
  config: DesignConfig;
  isArchived: boolean;
}

const NAME_LENGTH_MAX = 60;
const copyName = (name: string) => `Copy of ${name}`.slice(0, NAME_LENGTH_MAX);

/** Duplicating, putting away and bringing back. */
export function DesignActions({ designId, name, config, isArchived }: DesignActionsProps) {
  const router = useRouter();
  const onSuccess = () => router.refresh();
  const archive = trpc.builder.designs.archive.useMutation({ onSuccess });
  const unarchive = trpc.builder.designs.unarchive.useMutation({ onSuccess });
  const copy = trpc.builder.designs.create.useMutation({
    onSuccess: (design) => router.push(paths.builder({ design: design.id })),
  });
  const move = isArchived ? unarchive : archive;
  const words = isArchived ? 'Bring back' : 'Archive';
  const error = move.error ?? copy.error;
  return (
    <>
      <Button
        size="small"
        isBusy={copy.isPending}
        aria-label={`Duplicate ${name}`}
        onClick={() => copy.mutate({ name: copyName(name), config })}
      >
        Duplicate
      </Button>
      <Button
        size="small"
        tone="quiet"
        isBusy={move.isPending}
        aria-label={`${words} ${name}`}
        onClick={() => move.mutate({ designId })}
      >
        {words}
      </Button>
      {error && <span role="alert">{errorWords(error).message}</span>}
    </>
  );
}
