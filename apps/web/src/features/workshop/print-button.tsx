'use client';
import { Button } from '@pet/ui';

export function PrintButton() {
  return (
    <Button tone="primary" onClick={() => window.print()}>
      Print
    </Button>
  );
}
