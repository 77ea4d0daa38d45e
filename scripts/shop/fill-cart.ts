import { randomUUID } from 'node:crypto';
import { defaultConfig } from '@pet/domain/builder';
import { catalogueV2 } from '@pet/domain/builder/data';
import type { Visitor } from './visitor.ts';

const destination = { countryCode: 'DE', regionCode: null };

/** What a buyer sends at checkout; `key` makes the call repeatable. */
export async function fillCart({ api }: Visitor, key: string = randomUUID()) {
  const config = defaultConfig('dog', catalogueV2);
  const design = await api.builder.designs.create.mutate({ config });
  await api.order.cart.addLine.mutate({ versionId: design.version.id });
  const { receipt } = await api.order.checkout.quote.query({ destination });
  return {
    idempotencyKey: key,
    contact: { email: 'anna@example.com', name: 'Anna Example' },
    address: { line1: 'Beispielweg 7', postalCode: '04109', city: 'Leipzig', ...destination },
    expectedTotalMinor: receipt.totalMinor,
    acceptsTerms: true as const,
  };
}
