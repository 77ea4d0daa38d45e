import { TRPCClientError } from '@trpc/client';
import { describe, expect, it } from 'vitest';
import { orNothing } from './or-nothing.ts';

const failed = (httpStatus: number) =>
  Promise.reject(
    TRPCClientError.from({
      error: { message: 'No.', code: -32_000, data: { appCode: 'SHOP_NO', httpStatus } },
    }),
  );

describe('orNothing', () => {
  it.each([400, 401, 403, 404, 422])('makes nothing of a %i', async (status) => {
    expect(await orNothing(failed(status))).toBeNull();
  });

  it.each([409, 429, 500, 503])('lets a %i through', async (status) => {
    await expect(orNothing(failed(status))).rejects.toThrow('No.');
  });

  it('lets through what is no answer, such as a page that was not found', async () => {
    await expect(orNothing(Promise.reject(new Error('NEXT_HTTP_ERROR')))).rejects.toThrow('NEXT');
  });
});
