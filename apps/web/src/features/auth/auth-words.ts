/** Why signing in or up was refused, in words, and the field to mend it in where there is one. */
export interface AuthRefusal {
  message: string;
  field: 'name' | 'email' | 'password' | null;
  /** The link of a mail is too old, was used, or is not whole. */
  isLinkSpent?: true;
}

/** What the sign-in service tells of a refusal. */
export interface AuthAnswer {
  code?: string;
  message?: string;
  /** Message by field of the request's body. */
  fields?: Readonly<Record<string, string>>;
}

const REFUSALS: Readonly<Record<string, AuthRefusal>> = {
  INVALID_EMAIL_OR_PASSWORD: {
    message:
      'E-mail and password do not go together. Check both; capital letters count in passwords.',
    field: 'password',
  },
  USER_ALREADY_EXISTS: {
    message: 'There is an account with this e-mail address already. Sign in instead.',
    field: 'email',
  },
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: {
    message: 'There is an account with this e-mail address already. Sign in instead.',
    field: 'email',
  },
};

const LINK_SPENT: AuthRefusal = {
  message: 'This link does not work any more.',
  field: null,
  isLinkSpent: true,
};

const NO_ANSWER = 'We cannot reach the shop right now. Check your connection and try again.';
const TOO_MANY = 'There were too many attempts. Please wait a few minutes and try again.';
const UNKNOWN = 'That did not work. Please try again.';

/** Translates an answer of the sign-in service; our own codes come with words fit to be shown. */
export function authRefusal(
  status: number,
  { code, message, fields = {} }: AuthAnswer,
): AuthRefusal {
  if (code === 'INVALID_TOKEN' || fields['token']) return LINK_SPENT;
  const aboutPassword = fields['password'] ?? fields['newPassword'];
  if (aboutPassword) return { message: aboutPassword, field: 'password' };
  if (fields['email']) return { message: fields['email'], field: 'email' };
  if (fields['name']) return { message: fields['name'], field: 'name' };
  const known = code === undefined ? undefined : REFUSALS[code];
  if (known) return known;
  if (code?.startsWith('USER_') && message) return { message, field: null };
  if (status === 0 || status >= 500) return { message: NO_ANSWER, field: null };
  return { message: status === 429 ? TOO_MANY : UNKNOWN, field: null };
}
