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

/** Duplicating and putting away; an archived design comes back as a copy. */
export function DesignActions({ designId, name, config, isArchived }: DesignActionsProps) {
  const router = useRouter();
  const archive = trpc.builder.designs.archive.useMutation({ onSuccess: () => router.refresh() });
  const copy = trpc.builder.designs.create.useMutation({
    onSuccess: (design) => router.push(paths.builder({ design: design.id })),
  });
  const error = archive.error ?? copy.error;
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
      {!isArchived && (
        <Button
          size="small"
          tone="quiet"
          isBusy={archive.isPending}
          aria-label={`Archive ${name}`}
          onClick={() => archive.mutate({ designId })}
        >
          Archive
        </Button>
      )}
      {error && <span role="alert">{errorWords(error).message}</span>}
    </>
  );
}
