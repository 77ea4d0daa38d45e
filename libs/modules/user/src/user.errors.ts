import { defineErrors } from '@pet/rpc';

export const userErrors = defineErrors({
  USER_PET_NOT_FOUND: { status: 404, message: 'We cannot find this pet.' },
  USER_PET_LIMIT: {
    status: 422,
    message: 'You have reached the number of pets we can keep for you. Remove one first.',
  },
  USER_MEASUREMENT_NOT_FOUND: {
    status: 404,
    message: 'We cannot find these measures; they may have been removed already.',
  },
  USER_MEASUREMENT_LIMIT: {
    status: 422,
    message: 'You have reached the number of measurements we can keep of a pet. Remove one first.',
  },
  USER_BIRTH_DATE_IMPLAUSIBLE: {
    status: 422,
    message: 'Please check the date of birth: it lies in the future or too far back.',
  },
  USER_INPUT_INVALID: { status: 400, message: 'Please check what you entered.' },
  USER_TOO_MANY_ATTEMPTS: {
    status: 429,
    message: 'Too many attempts. Please wait a few minutes and try again.',
  },
  USER_SIGN_IN_BUSY: {
    status: 503,
    message: 'Many people are signing in right now. Please try again in a moment.',
  },
});
