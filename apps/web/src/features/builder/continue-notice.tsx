'use client';
import { ButtonLink, Notice } from '@pet/ui';
import { useEffect, useState } from 'react';
import { paths } from '#web/paths.ts';
import { lastDesign, type LastDesign } from './state/last-design.ts';

/** On an empty builder: the way back to the design of last time. */
export function ContinueNotice() {
  const [last, setLast] = useState<LastDesign | null>(null);
  useEffect(() => setLast(lastDesign.read()), []);
  if (!last) return null;
  return (
    <Notice
      tone="info"
      isStatic
      action={
        <ButtonLink size="small" href={paths.builder({ design: last.designId })}>
          Go on with “{last.name}”
        </ButtonLink>
      }
    >
      <p>You were working on a design here before.</p>
    </Notice>
  );
}
