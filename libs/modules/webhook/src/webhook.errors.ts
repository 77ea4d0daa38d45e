import { defineErrors } from '@pet/rpc';

export const webhookErrors = defineErrors({
  WEBHOOK_SIGNATURE_INVALID: {
    status: 400,
    message: 'The signature does not fit the message, or the message is too old.',
  },
  WEBHOOK_MESSAGE_INVALID: { status: 400, message: 'The message is no event of the provider.' },
  WEBHOOK_DELIVERY_NOT_FOUND: { status: 404, message: 'There is no such delivery.' },
});
