import { Button, Notice } from '@pet/ui';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import { errorWords } from '#web/trpc/error-words.ts';

const CAN_BE_FORCED = new Set(['TOPOLOGY_NOT_READY', 'TOPOLOGY_CONTRACT_DIFFERS']);

/** Why calls go where they went before; what may be forced can be. */
export function PlaceRefused({ error, onForce }: { error: unknown; onForce: () => void }) {
  const { code, message, facts } = errorWords(error);
  const procedures = Array.isArray(facts['procedures']) ? facts['procedures'].map(String) : [];
  if (!CAN_BE_FORCED.has(code ?? '')) return <ErrorNotice error={error} title="It was not moved" />;
  return (
    <Notice
      tone="warn"
      title="It was not moved"
      action={
        <Button size="small" tone="danger" onClick={onForce}>
          Move it all the same
        </Button>
      }
    >
      <p>{message}</p>
      {procedures.length > 0 && <p>These differ: {procedures.join(', ')}</p>}
    </Notice>
  );
}
