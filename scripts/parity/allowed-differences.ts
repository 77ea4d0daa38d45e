import type { Counterparts } from './counterparts.ts';

/** Something in which two shops may differ although they behave the same. */
export interface AllowedDifference {
  what: string;
  reason: string;
  /** How it looks, within any text. */
  form: RegExp;
  /** Dotted places where it stands; everywhere without. */
  at?: RegExp;
  /** Whether a pair is no difference. */
  isSame: (first: string, second: string, counterparts: Counterparts) => boolean;
}

/** Each shop has its own name for a thing, and keeps to it throughout the session. */
const named = (first: string, second: string, { pair }: Counterparts) => pair(first, second);

const MOMENTS_MS = 30_000;
const soonAfter = (first: string, second: string) =>
  Math.abs(Date.parse(first) - Date.parse(second)) <= MOMENTS_MS;
const secondsApart = (first: string, second: string) =>
  Math.abs(Number(first) - Number(second)) <= MOMENTS_MS / 1000;

/** All that may differ; whatever else does is a fault. */
export const allowedDifferences: readonly AllowedDifference[] = [
  {
    what: 'id',
    reason: 'Each shop makes its own, half of it random.',
    form: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
    isSame: named,
  },
  {
    what: 'order number',
    reason: 'It is drawn at random.',
    form: /HH-[2-9A-HJKMNP-TV-Z]{9}/,
    isSame: named,
  },
  {
    what: "id of the provider's",
    reason: 'Each shop has a sandbox of its own, which draws them at random.',
    form: /\b(?:cs_test|pi|evt|ch|re|li|price|prod|req)_[A-Za-z0-9]{14,}/,
    isSame: named,
  },
  {
    what: 'secret word of a link',
    reason: 'It is drawn at random, and knowing it is a right.',
    form: /[\w-]{22,}/,
    at: /(^|\.)(shareToken|trackingToken)$/,
    isSame: named,
  },
  {
    what: 'secret word in an address',
    reason: 'As above.',
    form: /(?<=\/(?:order|d|s|shared|design)\/|[?&]token=)[\w-]{20,}(?:\.[\w-]+)*/,
    isSame: named,
  },
  {
    what: 'cookie value',
    reason: 'It holds a random word and a signature.',
    form: /.+/,
    at: /^headers\.set-cookie\..+\.value$/,
    isSame: named,
  },
  {
    what: 'word of a session or an account',
    reason: 'The library for signing in draws its own.',
    form: /[A-Za-z0-9]{32}/,
    at: /^body(\.(user|session))?\.(id|token|userId)$/,
    isSame: named,
  },
  {
    what: 'cursor',
    reason: 'It is written of a time and an id.',
    form: /[\w-]{20,}/,
    at: /\.nextCursor$/,
    isSame: named,
  },
  {
    what: 'id of a mail',
    reason: 'The inbox names mails by the time of their arrival.',
    form: /m[0-9a-z]{10,}/,
    at: /^body\.(messages\.\d+\.)?id$/,
    isSame: named,
  },
  {
    what: 'age of an account',
    reason: 'The accounts of the seed are as old as their shop.',
    form: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z/,
    at: /^body\.user\.(createdAt|updatedAt)$/,
    isSame: () => true,
  },
  {
    what: 'moment',
    reason: 'Two clocks are read one after the other.',
    form: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/,
    isSame: soonAfter,
  },
  {
    what: 'moment in a letter',
    reason: 'As above.',
    form: /[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0000/,
    at: /^body\.headers\.date$/,
    isSame: soonAfter,
  },
  {
    what: 'time to wait',
    reason: 'A limit counts from the moment of the first try.',
    form: /\d+/,
    at: /(^headers\.retry-after|\.retryAfterSeconds)$/,
    isSame: secondsApart,
  },
];

/** Headers that tell of the connection or of the moment, and nothing of the answer. */
export const headersAside: Readonly<Record<string, string>> = {
  date: 'The moment of the answer.',
  connection: 'Of this connection alone; each process keeps its own.',
  'keep-alive': 'Of this connection alone; each process keeps its own.',
  'transfer-encoding': 'How a body is cut for this connection.',
  'content-length': 'Follows from the body, which is compared itself.',
};

/** Addresses whose bodies tell of the processes themselves; status and headers are compared. */
export const bodiesAside: readonly { path: RegExp; reason: string }[] = [
  { path: /^\/(health|metrics)$/, reason: 'What the process at the front door is and does.' },
  { path: /^\/(ready|contract)$/, reason: 'The modules of the process at the front door.' },
  { path: /^\/trpc\/topology\.\w+$/, reason: 'Which processes there are is the very difference.' },
];
