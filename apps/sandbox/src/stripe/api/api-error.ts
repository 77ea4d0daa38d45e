/** An error in the form of Stripe's API: https://docs.stripe.com/api/errors */
export class StripeApiError extends Error {
  readonly status: number;
  readonly type: string;
  readonly code: string | undefined;
  readonly param: string | undefined;

  constructor(status: number, type: string, message: string, code?: string, param?: string) {
    super(message);
    this.status = status;
    this.type = type;
    this.code = code;
    this.param = param;
  }
}

export function invalidRequest(message: string, code?: string, param?: string): StripeApiError {
  return new StripeApiError(400, 'invalid_request_error', message, code, param);
}

export function unauthorized(message: string): StripeApiError {
  return new StripeApiError(401, 'invalid_request_error', message);
}

/** @param noun the object's name on the wire, for instance `payment_intent`. */
export function noSuch(noun: string, id: string, param = noun): StripeApiError {
  const message = `No such ${noun}: '${id}'`;
  return new StripeApiError(404, 'invalid_request_error', message, 'resource_missing', param);
}

export function unknownUrl(method: string, path: string): StripeApiError {
  const message = `Unrecognized request URL (${method}: ${path}). The sandbox emulates a part of the API only.`;
  return new StripeApiError(404, 'invalid_request_error', message);
}

export function keyReused(): StripeApiError {
  const message =
    'Keys for idempotent requests can only be used with the same parameters and endpoint they were first used with.';
  return new StripeApiError(400, 'idempotency_error', message);
}

export function keyInUse(): StripeApiError {
  const message = 'There is currently another in-progress request using this Idempotent Key.';
  return new StripeApiError(409, 'idempotency_error', message, 'idempotency_key_in_use');
}

export function injectedFailure(): StripeApiError {
  return new StripeApiError(500, 'api_error', 'The sandbox was told to fail this request.');
}

/** The body of an error answer. */
export function showError({ type, code, message, param }: StripeApiError) {
  return { error: { type, code, message, param } };
}

/** Whatever a request ran into, as an error of the API. */
export function toApiError(error: unknown): StripeApiError {
  if (error instanceof StripeApiError) return error;
  const { statusCode, message } = error as { statusCode?: number; message?: string };
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new StripeApiError(statusCode, 'invalid_request_error', message ?? 'Bad request.');
  }
  return new StripeApiError(500, 'api_error', 'The sandbox failed; its output says why.');
}
