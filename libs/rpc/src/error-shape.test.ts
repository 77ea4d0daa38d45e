import { TRPCError } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asTrpcError, publicFailure } from './error-shape.ts';

const { error: misfit } = z.object({ secretColumn: z.int() }).safeParse({ secretColumn: 'x' });

describe('what a client is told of values that do not fit', () => {
  it('names the fields of its own input', () => {
    const failure = publicFailure(new TRPCError({ code: 'BAD_REQUEST', cause: misfit }));
    expect(failure.appCode).toBe('RPC_INVALID_INPUT');
    expect(failure.fields).toHaveProperty('secretColumn');
  });

  it('says nothing of what did not fit inside us', () => {
    const failure = publicFailure(asTrpcError(misfit));
    expect(failure).toMatchObject({ appCode: 'RPC_INTERNAL_SERVER_ERROR', fields: null });
    expect(JSON.stringify(failure)).not.toContain('secretColumn');
  });
});
