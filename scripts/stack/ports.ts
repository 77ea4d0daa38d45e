import { connect, createServer } from 'node:net';

/** Every address of the local system; a block that `HH_PORT_OFFSET` moves for a second copy. */
export interface StackPorts {
  web: number;
  frontDoor: number;
  user: number;
  builder: number;
  builderReplica: number;
  order: number;
  webhook: number;
  analytics: number;
  stripe: number;
  smtp: number;
  inbox: number;
  postgres: number;
  redis: number;
}

/** All below 32768 wherever the block is moved: above, the system gives ports to outgoing connections. */
const standardPorts: StackPorts = {
  web: 3000,
  frontDoor: 4000,
  user: 4001,
  builder: 4002,
  builderReplica: 4012,
  order: 4003,
  webhook: 4004,
  analytics: 4005,
  stripe: 12111,
  smtp: 1025,
  inbox: 8025,
  postgres: 15432,
  redis: 16379,
};

export function portBlock(offset: number): StackPorts {
  const moved = Object.entries(standardPorts).map(([name, port]) => [name, port + offset]);
  return Object.fromEntries(moved) as StackPorts;
}

/** Ports that nobody listens on at the moment, for tests that must not meet a running shop. */
export async function freePorts(): Promise<StackPorts> {
  const servers = await Promise.all(Object.keys(standardPorts).map(listenAnywhere));
  const ports = servers.map(({ port }) => port);
  await Promise.all(servers.map(({ close }) => close()));
  return Object.fromEntries(
    Object.keys(standardPorts).map((name, index) => [name, ports[index]]),
  ) as unknown as StackPorts;
}

function listenAnywhere(): Promise<{ port: number; close: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({ port, close: () => new Promise((done) => server.close(() => done())) });
    });
  });
}

/** Whether a server listens there. A port may be neither free nor served: an outgoing connection has it. */
export function isServed(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

/** Whether a server could listen there now. */
export async function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
