'use client';
import { ButtonLink, Notice } from '@pet/ui';
import { useSyncExternalStore } from 'react';
import { paths } from '#web/paths.ts';
import { lastDesign } from './state/last-design.ts';

/** It is read when the page opens; what is kept later is the design on this page. */
const onNothing = () => () => {};

/** On an empty builder: the way back to the design of last time. */
export function ContinueNotice() {
  const last = lastDesign.parse(useSyncExternalStore(onNothing, lastDesign.readText, () => null));
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
