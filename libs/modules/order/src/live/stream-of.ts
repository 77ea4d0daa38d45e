import { z } from 'zod';

/** The output schema of a subscription: each value that it yields is checked by `item`. */
export const streamOf = <Item extends z.ZodType>(item: Item) =>
  z
    .custom<AsyncIterable<z.input<Item>>>(isAsyncIterable)
    .transform(async function* (values): AsyncGenerator<z.output<Item>, void, undefined> {
      for await (const value of values) yield item.parse(value);
    });

const isAsyncIterable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
