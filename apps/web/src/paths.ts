import type { DesignConfig } from '@pet/domain/builder';

type Query = Record<string, string | number | null | undefined>;

function withQuery(path: string, query: Query): string {
  const entries = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, String(value)]],
  );
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries).toString()}`;
}

const segment = (value: string) => encodeURIComponent(value);

/** What the builder opens with; nothing opens the visitor's own draft. */
export interface BuilderQuery {
  preset?: string | undefined;
  design?: string | undefined;
  /** The share token of a design to make one's own. */
  from?: string | undefined;
  /** A design of the gallery to make one's own. */
  published?: string | undefined;
  /** The cart line that the design will replace. */
  line?: string | undefined;
  /** One of my pets, whose measures a new design is cut to. */
  pet?: string | undefined;
  /** A new design in a standard size for this species. */
  size?: string | undefined;
  species?: string | undefined;
}

/** What the gallery shows of all that hangs in it. */
export interface GalleryQuery {
  species?: string;
  style?: string;
  after?: string;
}

/** Which of one's own designs are listed, and how. */
export interface DesignsQuery {
  search?: string;
  sort?: string;
  archived?: 'yes';
  after?: string;
}

/** The only maker of addresses inside the web app. */
export const paths = {
  home: () => '/',
  starters: () => '/#designs',
  gallery: (query: GalleryQuery = {}) => withQuery('/gallery', { ...query }),
  published: (publicationId: string) => `/gallery/${segment(publicationId)}`,
  /** Step by step; a pet of mine is measured again. */
  measuring: (query: { pet?: string } = {}) => withQuery('/measure', query),
  builder: (query: BuilderQuery = {}) => withQuery('/design', { ...query }),
  sharedDesign: (shareToken: string) => `/d/${segment(shareToken)}`,
  /** The picture that a link shows in chats and feeds; another design is another address. */
  sharedPicture: (shareToken: string, designHash: string) =>
    withQuery(`/d/${segment(shareToken)}/picture`, { v: designHash.slice(0, 16) }),
  publishedPicture: (publicationId: string) => `/gallery/${segment(publicationId)}/picture`,
  /** The drawing of a design as an SVG image; the design itself is the address. */
  drawing: (config: DesignConfig) => withQuery('/drawing', { config: JSON.stringify(config) }),
  cart: () => '/cart',
  checkout: () => '/checkout',
  order: (trackingToken: string, query: { payProblem?: string } = {}) =>
    withQuery(`/order/${segment(trackingToken)}`, query),
  /** Takes a plain form and leads on to a payment page. */
  payOrder: (trackingToken: string) => `/order/${segment(trackingToken)}/pay`,
  track: () => '/track',
  signIn: (query: { next?: string; newPassword?: 'set' } = {}) => withQuery('/sign-in', query),
  signUp: (query: { next?: string; email?: string } = {}) => withQuery('/sign-up', query),
  forgotPassword: () => '/forgot-password',
  account: () => '/account',
  accountDesigns: (query: DesignsQuery = {}) => withQuery('/account/designs', { ...query }),
  accountDesign: (designId: string, query: { after?: string; from?: number; to?: number } = {}) =>
    withQuery(`/account/designs/${segment(designId)}`, query),
  accountPets: () => '/account/pets',
  accountOrders: (query: { after?: string } = {}) => withQuery('/account/orders', query),
  accountOrder: (orderId: string) => `/account/orders/${segment(orderId)}`,
  workshop: () => '/workshop',
  workshopOrder: (orderId: string) => `/workshop/orders/${segment(orderId)}`,
  cutSheet: (workOrderId: string) => `/workshop/cut-sheets/${segment(workOrderId)}`,
  webhookDeliveries: (query: { status?: string; after?: string } = {}) =>
    withQuery('/workshop/webhooks', query),
  galleryReviews: (query: { status?: string; after?: string } = {}) =>
    withQuery('/workshop/gallery', query),
  analytics: (query: { days?: number } = {}) => withQuery('/workshop/analytics', query),
  catalogue: (query: { part?: string } = {}) => withQuery('/workshop/catalogue', query),
  topology: () => '/workshop/topology',
  inbox: () => '/inbox',
  inboxMessage: (messageId: string) => `/inbox/${segment(messageId)}`,
} as const;

/**
 * The address to go on to after signing in, from a query parameter that anyone can write.
 * Anything but a path of this site becomes `fallback`.
 */
export function safeReturnPath(wanted: string | null | undefined, fallback: string): string {
  const isOwnPath = wanted?.startsWith('/') && !/^\/[/\\]|[\\\u0000-\u001f]/.test(wanted);
  return isOwnPath ? wanted! : fallback;
}
