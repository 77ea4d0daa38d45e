import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { AnyRouter } from '@trpc/server';
import type { FastifyInstance } from 'fastify';
import { generateOpenApiDocument } from 'trpc-to-openapi';

export interface OpenApiOptions {
  title: string;
  version: string;
  baseUrl: string;
}

/** The OpenAPI 3.1 description of the REST routes, at `/openapi.json` and as pages at `/docs`. */
export async function serveOpenApi(
  app: FastifyInstance,
  router: AnyRouter,
  options: OpenApiOptions,
): Promise<void> {
  const document = generateOpenApiDocument(router, options);
  app.get('/openapi.json', () => document);
  await app.register(swagger, { mode: 'static', specification: { document: document as never } });
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true });
}
