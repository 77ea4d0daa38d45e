import type { DBAdapter } from 'better-auth/types';
import { digestToken } from './token-digest.ts';

type Adapter = Omit<DBAdapter, 'transaction'>;
type Where = NonNullable<Parameters<Adapter['findMany']>[0]['where']>[number];

/**
 * Better Auth keeps session tokens as they are; this keeps their digest in the database and lets
 * Better Auth see the token wherever it asked by it. A list of sessions shows digests, with which
 * nothing can be opened.
 */
export function withTokenDigests<Inner extends Adapter>(inner: Inner): Inner {
  return {
    ...inner,
    create: async (args) => {
      if (args.model !== 'session') return inner.create(args);
      const { token } = args.data as unknown as { token: string };
      const data = { ...args.data, token: digestToken(token) };
      return { ...(await inner.create<object, object>({ ...args, data })), token };
    },
    findOne: async (args) => {
      const found = await inner.findOne<object>(digested(args));
      return withTokenOf(args, found);
    },
    update: async (args) => {
      const updated = await inner.update<object>(digested(args));
      return withTokenOf(args, updated);
    },
    findMany: (args) => inner.findMany(digested(args)),
    count: (args) => inner.count(digested(args)),
    updateMany: (args) => inner.updateMany(digested(args)),
    delete: (args) => inner.delete(digested(args)),
    deleteMany: (args) => inner.deleteMany(digested(args)),
  };
}

interface Query {
  model: string;
  where?: Where[] | undefined;
}

function digested<Args extends Query>(args: Args): Args {
  if (args.model !== 'session' || !args.where) return args;
  return { ...args, where: args.where.map(digestedCondition) };
}

function digestedCondition(condition: Where): Where {
  const { field, value } = condition;
  if (field !== 'token') return condition;
  return { ...condition, value: Array.isArray(value) ? value.map(digestOne) : digestOne(value) };
}

const digestOne = (value: unknown): string => digestToken(String(value));

function withTokenOf(args: Query, row: object | null): never {
  const condition = args.where?.find(({ field }) => field === 'token');
  const isByToken = args.model === 'session' && typeof condition?.value === 'string';
  return (row && isByToken ? { ...row, token: condition.value } : row) as never;
}
