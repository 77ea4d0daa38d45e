import { quantitySchema } from '@pet/domain/commerce';
import { z } from 'zod';
import { defineEvent } from '../event-definition.ts';

export const cartLineAdded = defineEvent(
  'cart.line_added',
  1,
  z.object({ cartId: z.string(), versionId: z.string(), quantity: quantitySchema }),
);
