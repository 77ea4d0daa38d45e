import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';

/** Something that carries messages, with nothing stored but in Redis. */
export interface Peer {
  name: string;
  open: (url: string, onMessage: (id: string) => void) => Promise<OpenPeer>;
}
export interface OpenPeer {
  send: (ids: readonly string[]) => Promise<void>;
  close: () => Promise<void>;
}

/** Redis alone: what the transport is made of, without truth, order or exactly once. */
export const bareStreams: Peer = {
  name: 'bare XADD/XREADGROUP',
  open: async (url, onMessage) => {
    const [writer, reader] = [new Redis(url), new Redis(url)];
    await writer.xgroup('CREATE', 'bare', 'group', '0', 'MKSTREAM');
    let isOpen = true;
    const call = ['GROUP', 'group', 'reader', 'COUNT', 500, 'BLOCK', 200] as const;
    const read = async () => {
      while (isOpen) {
        const answer = await reader.xreadgroup(...call, 'STREAMS', 'bare', '>');
        const [stream] = (answer ?? []) as [string, [string, string[]][]][];
        if (!stream) continue;
        for (const [, fields] of stream[1]) onMessage(fields[1] ?? '');
        await reader.xack('bare', 'group', ...stream[1].map(([id]) => id));
      }
    };
    const reading = read();
    return {
      send: async (ids) => {
        const pipeline = writer.pipeline();
        for (const id of ids) pipeline.xadd('bare', '*', 'id', id);
        await pipeline.exec();
      },
      close: async () => {
        isOpen = false;
        await reading;
        await Promise.all([writer.quit(), reader.quit()]);
      },
    };
  },
};

export const bullmq: Peer = {
  name: 'BullMQ',
  open: async (url, onMessage) => {
    const connection = { url, maxRetriesPerRequest: null };
    const queue = new Queue('bench', { connection });
    const options = { connection, concurrency: 100, removeOnComplete: { count: 0 } };
    const worker = new Worker('bench', async ({ name }) => onMessage(name), options);
    await worker.waitUntilReady();
    return {
      send: async (ids) => {
        await queue.addBulk(ids.map((name) => ({ name, data: {} })));
      },
      close: async () => {
        await worker.close();
        await queue.close();
      },
    };
  },
};
