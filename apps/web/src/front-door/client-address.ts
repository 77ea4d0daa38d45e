import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

const HEADER = 'x-forwarded-for';

/**
 * Lets every request tell the address that it truly comes from, because limits count by it. Next keeps a
 * `X-Forwarded-For` that a client made up, and shows its handlers no socket; Node tells of a request on
 * this channel before any handler sees it. https://nodejs.org/api/diagnostics_channel.html#http
 */
export function tellClientAddress(trustedEdges: number): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    const address = clientAddress(
      request.headers[HEADER]?.toString() ?? '',
      request.socket.remoteAddress,
      trustedEdges,
    );
    if (address) request.headers[HEADER] = address;
    else delete request.headers[HEADER];
  });
}

/**
 * The address that the outermost of our own edges saw. Each edge appends the one that it saw; what stands
 * further left, or came past the edges, is the client's own claim.
 */
export function clientAddress(
  forwardedFor: string,
  remoteAddress: string | undefined,
  trustedEdges: number,
): string | undefined {
  const seen = forwardedFor.split(',').map((address) => address.trim());
  return (trustedEdges > 0 && seen.at(-trustedEdges)) || remoteAddress;
}
