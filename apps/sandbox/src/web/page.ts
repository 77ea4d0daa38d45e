import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Html } from './html.ts';
import { html } from './html.ts';

const stylePath = '/_sandbox/page.css';
const style = readFileSync(new URL('./page.css', import.meta.url));

/** The frame of every page of the sandbox, plainly marked as one where no money moves. */
export function page(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – Sandbox</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${stylePath}" />
      </head>
      <body>
        <header class="notice"><strong>Sandbox</strong> – no money moves</header>
        ${content}
      </body>
    </html>`;
}

/** Sends a page with headers that let it load nothing but its style and pictures of the goods. */
export function sendPage(reply: FastifyReply, status: number, { markup }: Html): FastifyReply {
  return reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', policy)
    .header('referrer-policy', 'same-origin')
    .header('x-content-type-options', 'nosniff')
    .send(markup);
}

// Without form-action: the answer to the payment form redirects to the shop, which it would forbid.
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  'img-src data: http: https:',
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the pages' style. */
export function registerStyle(app: FastifyInstance): void {
  app.get(stylePath, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(style),
  );
}
