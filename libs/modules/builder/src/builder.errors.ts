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
  BUILDER_VERSION_NOT_FOUND: { status: 404, message: 'This design has no such version.' },
  BUILDER_DESIGN_UNFINISHED: {
    status: 422,
    message: 'This design cannot be ordered yet. Open it in the builder and mend what is marked.',
  },
  BUILDER_PUBLICATION_NOT_FOUND: {
    status: 404,
    message: 'This design does not hang in the gallery any more.',
  },
  BUILDER_PUBLICATION_WAITING: {
    status: 409,
    message: 'A version of this design waits for our answer already. Take it back to send another.',
  },
  BUILDER_PUBLICATION_DECIDED: {
    status: 409,
    message: 'This was decided elsewhere in the meantime. Load the page again to see how.',
  },
  BUILDER_PUBLICATION_LIMIT: {
    status: 422,
    message: 'Ten of your designs wait for our answer. Please wait until we have looked at them.',
  },
  BUILDER_PRESET_NOT_FOUND: { status: 404, message: 'This starter design is not on offer.' },
  BUILDER_OPTION_UNKNOWN: {
    status: 422,
    message: 'We do not have one of the options of this design.',
  },
  BUILDER_OFFER_STALE: {
    status: 409,
    message:
      'Somebody else has published in the meantime. Your changes are kept; look at them again on top of the new version.',
  },
  BUILDER_OFFER_REFUSED: { status: 422, message: 'This cannot be published as it is.' },
  BUILDER_OFFER_UNCHANGED: { status: 422, message: 'Nothing differs from what is published.' },
  BUILDER_OFFER_DATE_PAST: {
    status: 422,
    message: 'Prices cannot change for a time that is over. Choose a later moment, or at once.',
  },
  BUILDER_OFFER_MISSING: {
    status: 503,
    message: 'The catalogue is not open yet. Please try again in a moment.',
  },
});
