'use client';
import { Button } from '@pet/ui';
import { useState } from 'react';
import { paths } from '#web/paths.ts';
import { askAuth } from './auth-api.ts';

/** Ends the session of this browser and goes to the start page. */
export function SignOutButton() {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  async function signOut(): Promise<void> {
    setState('busy');
    const refusal = await askAuth('sign-out', {});
    if (refusal) setState('failed');
    else window.location.assign(paths.home());
  }
  return (
    <>
      <Button isBusy={state === 'busy'} onClick={() => void signOut()}>
        Sign out
      </Button>
      {state === 'failed' && <span role="alert">You are still signed in. Please try again.</span>}
    </>
  );
}
