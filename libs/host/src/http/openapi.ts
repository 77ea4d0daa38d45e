import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { moduleNames, noAnswer, type Elsewhere } from '@pet/rpc';
import type { AnyRouter } from '@trpc/server';
import type { FastifyInstance } from 'fastify';
import { generateOpenApiDocument } from 'trpc-to-openapi';

export interface OpenApiOptions {
  title: string;
  version: string;
  baseUrl: string;
}

/** An OpenAPI 3.1 document. */
export type ApiDescription = ReturnType<typeof generateOpenApiDocument>;

/** As another process tells it. */
type Described = Partial<ApiDescription>;

/** Describes the REST routes of a router. */
export const describeApi = (router: AnyRouter, options: OpenApiOptions): ApiDescription =>
  generateOpenApiDocument(router, options);

const DESCRIPTION_TIMEOUT_MS = 1_000;

/**
 * Serves the description of the whole API at `/openapi.json` and as pages at `/docs`: what is hosted
 * here, and what the services of the other modules tell of themselves.
 */
export async function serveOpenApi(
  app: FastifyInstance,
  own: ApiDescription,
  elsewhere: Pick<Elsewhere, 'placement' | 'neighbourhood'>,
): Promise<void> {
  const whole = async () => joined([own, ...(await descriptionsElsewhere(elsewhere))]);
  let shown: object = own;
  app.get('/openapi.json', whole);
  await app.register(swagger, { mode: 'static', specification: { document: own as never } });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    uiHooks: {
      preHandler: (request, _reply, next) => {
        if (!/\/(json|yaml)$/.test(request.routeOptions.url ?? '')) return next();
        whole().then((document) => {
          shown = document;
          next();
        }, next);
      },
    },
    transformSpecification: () => shown as never,
  });
}

/** @throws RPC_NEIGHBOUR_UNREACHED rather than to leave a part out */
function descriptionsElsewhere({
  placement,
  neighbourhood,
}: Pick<Elsewhere, 'placement' | 'neighbourhood'>): Promise<Described[]> {
  const urls = moduleNames
    .filter((module) => !placement.isHosted(module))
    .flatMap((module) => placement.routingOf(module).url ?? []);
  const described = [...new Set(urls)].map(async (url) => {
    const answer = await neighbourhood.at(url).request({
      path: '/contract',
      method: 'GET',
      headers: {},
      body: null,
      timeoutMs: DESCRIPTION_TIMEOUT_MS,
      signal: null,
    });
    // A process of an older version does not say.
    const { openapi = {} } = (await answer.body.json()) as { openapi?: Described };
    return openapi;
  });
  return Promise.all(described).catch((cause: unknown) => {
    throw noAnswer(true, cause, '/openapi.json');
  });
}

/** One document of several; where they tell of the same, they tell the same. */
function joined(descriptions: readonly Described[]): object {
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
