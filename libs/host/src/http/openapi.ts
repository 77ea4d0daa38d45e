import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { moduleNames, noAnswer, type Elsewhere } from '@pet/rpc';
import type { AnyRouter } from '@trpc/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { generateOpenApiDocument } from 'trpc-to-openapi';
import { contractOfService } from '../topology/contract-answer.ts';

export interface OpenApiOptions {
  title: string;
  version: string;
  baseUrl: string;
}

/** An OpenAPI 3.1 document. */
export type ApiDescription = ReturnType<typeof generateOpenApiDocument>;

/** Describes the REST routes of a router. */
export const describeApi = (router: AnyRouter, options: OpenApiOptions): ApiDescription =>
  generateOpenApiDocument(router, options);

const KEPT_MS = 60_000;

/**
 * Serves the description of the whole API at `/openapi.json` and as pages at `/docs`: what is hosted
 * here, and what the services of the other modules tell of themselves.
 */
export async function serveOpenApi(
  app: FastifyInstance,
  own: ApiDescription,
  elsewhere: Pick<Elsewhere, 'placement'>,
): Promise<void> {
  const whole = kept(async () => joined([own, ...(await descriptionsElsewhere(elsewhere))]));
  const shown = new WeakMap<FastifyRequest, object>();
  app.get('/openapi.json', whole);
  await app.register(swagger, { mode: 'static', specification: { document: own as never } });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    uiHooks: {
      preHandler: (request, _reply, next) => {
        if (!/\/(json|yaml)$/.test(request.routeOptions.url ?? '')) return next();
        whole().then((document) => {
          shown.set(request, document);
          next();
        }, next);
      },
    },
    transformSpecification: (_own, request) => shown.get(request) as never,
  });
}

/** A document is made once a minute at most, however often it is read. */
function kept<Document>(make: () => Promise<Document>): () => Promise<Document> {
  let last: { document: Promise<Document>; until: number } | null = null;
  return () => {
    if (last && last.until > Date.now()) return last.document;
    const document = make();
    last = { document, until: Date.now() + KEPT_MS };
    document.catch(() => (last = null));
    return document;
  };
}

/** @throws RPC_NEIGHBOUR_UNREACHED rather than to leave a part out */
function descriptionsElsewhere({ placement }: Pick<Elsewhere, 'placement'>) {
  const urls = moduleNames
    .filter((module) => !placement.isHosted(module))
    .flatMap((module) => placement.routingOf(module).url ?? []);
  const described = [...new Set(urls)].map(
    async (url) => (await contractOfService(url)).openapi ?? {},
  );
  return Promise.all(described).catch((cause: unknown) => {
    throw noAnswer(true, cause, '/openapi.json');
  });
}

/** One document of several; where they tell of the same, they tell the same. */
function joined(descriptions: readonly Partial<ApiDescription>[]): object {
  const schemas: object[] = descriptions.map(({ components }) => components?.schemas ?? {});
  const paths: object[] = descriptions.map((one) => one.paths ?? {});
  return {
    ...descriptions[0],
    paths: Object.assign({}, ...paths) as object,
    components: {
      ...descriptions[0]?.components,
      schemas: Object.assign({}, ...schemas) as object,
    },
  };
}
