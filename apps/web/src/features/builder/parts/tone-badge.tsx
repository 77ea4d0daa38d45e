import type { RuleFinding } from '@pet/domain/builder';
import { Badge } from '@pet/ui';

/** Tells on a closed part that something inside wants a look. */
export function ToneBadge({ findings }: { findings: readonly RuleFinding[] }) {
  if (findings.length === 0) return null;
  const isForbidden = findings.some(({ severity }) => severity === 'forbid');
  return <Badge tone={isForbidden ? 'bad' : 'warn'}>{isForbidden ? 'To settle' : 'Note'}</Badge>;
}
