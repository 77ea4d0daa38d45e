import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { clientAddress, tellClientAddress } from './client-address.ts';

describe('the address of a client', () => {
  it('is the one that the web server saw, whatever the client claims', () => {
    expect(clientAddress('', '192.0.2.1', 0)).toBe('192.0.2.1');
    expect(clientAddress('203.0.113.9', '192.0.2.1', 0)).toBe('192.0.2.1');
  });

  it('is the one that the outermost edge saw, whatever stands before it', () => {
    expect(clientAddress('203.0.113.9, 192.0.2.1', '10.0.0.1', 1)).toBe('192.0.2.1');
    expect(clientAddress('203.0.113.9,192.0.2.1 , 10.0.0.2', '10.0.0.1', 2)).toBe('192.0.2.1');
  });

  it('is that of the socket for a request that came past the edges', () => {
    expect(clientAddress('', '192.0.2.1', 1)).toBe('192.0.2.1');
    expect(clientAddress('203.0.113.9', '192.0.2.1', 2)).toBe('192.0.2.1');
  });

  it('is what every handler is told', async () => {
    tellClientAddress(0);
    const server = createServer((request, response) => {
      response.end(request.headers['x-forwarded-for']);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const headers = { 'x-forwarded-for': '203.0.113.9' };
    const answer = await fetch(`http://127.0.0.1:${port}`, { headers });
    expect(await answer.text()).toBe('127.0.0.1');
    server.close();
  });
});
