import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface FaultProxy {
  port: number;
  /** Takes connections and what is sent on them, and lets nothing through either way, until it is heard again. */
  silence: () => void;
  /** Ends the silence; connections on which something was swallowed break off, as no TCP goes on without it. */
  hear: () => void;
  /** What everything takes longer, each way; the order stays. */
  latencyMs: number;
  /** Connections taken so far. */
  connections: () => number;
  /** Breaks every connection off. */
  cut: () => void;
  close: () => Promise<void>;
}

/** Stands between a client and a server on this machine, and harms what they say to each other. */
export async function openFaultProxy(targetPort: number): Promise<FaultProxy> {
  const open = new Set<Socket>();
  const harmed = new Set<Socket>();
  let connections = 0;
  let isSilent = false;
  const keep = (socket: Socket) => {
    open.add(socket);
    // The other end may be gone; whoever is connected to us notices by the close.
    socket.on('error', () => {}).once('close', () => open.delete(socket));
    return socket;
  };
  const pass = (from: Socket, to: Socket) => {
    const later = (work: () => void) => {
      if (proxy.latencyMs > 0) setTimeout(work, proxy.latencyMs);
      else work();
    };
    from.on('data', (chunk) => {
      if (isSilent) harmed.add(from);
      else later(() => to.writable && to.write(chunk));
    });
    from.once('close', () => later(() => to.destroy()));
  };
  const server = createServer((near) => {
    connections += 1;
    const far = connect(targetPort, '127.0.0.1');
    pass(keep(near), keep(far));
    pass(far, near);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const proxy: FaultProxy = {
    port: (server.address() as AddressInfo).port,
    silence: () => (isSilent = true),
    hear: () => {
      isSilent = false;
      harmed.forEach((socket) => socket.destroy());
      harmed.clear();
    },
    latencyMs: 0,
    connections: () => connections,
    cut: () => open.forEach((socket) => socket.resetAndDestroy()),
    close: async () => {
      const closed = once(server.close(), 'close');
      open.forEach((socket) => socket.destroy());
      await closed;
    },
  };
  return proxy;
}
