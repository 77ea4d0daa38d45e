import { defineErrors } from '@pet/rpc';

export const builderErrors = defineErrors({
  BUILDER_DESIGN_NOT_FOUND: { status: 404, message: 'We cannot find this design.' },
  BUILDER_DESIGN_STALE: {
    status: 409,
    message: 'This design was changed elsewhere in the meantime. Load it again to go on.',
  },
  BUILDER_IDEMPOTENCY_CONFLICT: {
    status: 422,
    message: 'This design was already saved with other choices. Please reload the page.',
  },
  BUILDER_DESIGN_ARCHIVED: {
    status: 409,
    message: 'This design is archived. Make a copy of it to go on.',
  },
  BUILDER_DESIGN_LIMIT: {
    status: 422,
    message: 'You have reached the number of designs we can keep for you. Archive some first.',
  },
  BUILDER_SHARE_NOT_FOUND: {
    status: 404,
    message: 'This link does not lead to a design any more. Ask for a new one.',
  },
  BUILDER_PRESET_NOT_FOUND: { status: 404, message: 'This starter design is not on offer.' },
  BUILDER_OPTION_UNKNOWN: {
    status: 422,
    message: 'We do not have one of the options of this design.',
  },
  BUILDER_OFFER_MISSING: {
    status: 503,
    message: 'The catalogue is not open yet. Please try again in a moment.',
  },
});
