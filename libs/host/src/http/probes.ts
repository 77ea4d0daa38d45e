import type { FastifyRequest } from 'fastify';

const probes = ['/health', '/ready', '/metrics', '/contract'];

/** Asked by whoever runs the process, often and without an identity. */
export const isProbe = (request: FastifyRequest): boolean => probes.includes(request.url);
