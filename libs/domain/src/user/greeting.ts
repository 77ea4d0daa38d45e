/** What a mail program may turn into a link. */
const LINK_LIKE = /:\/\/|www\.|[\p{L}\p{N}-]{2,}\.\p{L}{2,}|@/iu;

/**
 * How a mail begins. A name that reads like an address is left out: whoever gives a stranger's e-mail
 * address as theirs would else have us send a link.
 */
export const greeting = (name: string): string =>
  LINK_LIKE.test(name) ? 'Hello,' : `Hello ${name},`;
