import { TRPCClientError } from '@trpc/client';
import { describe, expect, it } from 'vitest';
import { errorWords, hasErrorCode } from './error-words.ts';

const answered = (data: Record<string, unknown>, message = 'This design is newer elsewhere.') =>
  TRPCClientError.from({ error: { message, code: -32_009, data } });

describe('errorWords', () => {
  it('shows the words, code and request id that the API answered', () => {
    const error = answered({
      appCode: 'BUILDER_DESIGN_STALE',
      requestId: 'req-1',
      fields: null,
      facts: { currentVersion: 4 },
      httpStatus: 409,
    });
    expect(errorWords(error)).toEqual({
      message: 'This design is newer elsewhere.',
      code: 'BUILDER_DESIGN_STALE',
      requestId: 'req-1',
      fields: {},
      facts: { currentVersion: 4 },
      httpStatus: 409,
      isPassing: false,
    });
    expect(hasErrorCode(error, 'BUILDER_DESIGN_STALE')).toBe(true);
  });

  it('says that the workshop cannot be reached when no answer came', () => {
    const words = errorWords(TRPCClientError.from(new TypeError('Failed to fetch')));
    expect(words.message).toMatch(/cannot reach/);
    expect(words.isPassing).toBe(true);
  });

  it('treats an overloaded server as passing', () => {
    expect(errorWords(answered({ appCode: 'RPC_X', httpStatus: 503 })).isPassing).toBe(true);
  });

  it('never shows the text of a programming error', () => {
    expect(errorWords(new Error('x is undefined')).message).not.toContain('undefined');
  });
});
