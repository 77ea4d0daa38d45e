import { guestIdOf } from '@pet/host';
import { eventActorOf, eventScope } from '@pet/messaging';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  changePasswordInput,
  emailInput,
  resetPasswordInput,
  signInInput,
  signOutInput,
  signUpInput,
  verifyEmailQuery,
} from './auth-inputs.ts';
import { answerAuthErrors, readInput } from './auth-answers.ts';
import { authRequest } from './auth-request.ts';
import { AUTH_PATH } from './auth.ts';
import { clientNetwork } from './client-address.ts';
import { forwardToAuth, type Forwarding } from './forward-to-auth.ts';
import type { Passwords } from './passwords.ts';
import type { AuthLimits } from './auth-limits.ts';
import type { Throttle } from './throttle.ts';

export interface AuthRoutesOptions extends Forwarding {
  passwords: Passwords;
  throttle: Throttle;
  limits: AuthLimits;
  /** Ask for the mails, if there is such an account; take as long and say the same if there is none. */
  requestPasswordReset: (email: string) => Promise<void>;
  requestVerification: (email: string) => Promise<void>;
}

/**
 * The endpoints of Better Auth that exist for us, each with its own input and limits. The answer never
 * tells whether an address has an account, but for signing up with one that is taken.
 */
export function serveAuth(app: FastifyInstance, options: AuthRoutesOptions): void {
  const { passwords, throttle, limits } = options;
  answerAuthErrors(app);

  const byAddress = (request: FastifyRequest) =>
    throttle.count(limits.byAddress, clientNetwork(request.ip));

  app.post(`${AUTH_PATH}/sign-up/email`, async (request, reply) => {
    const input = readInput(signUpInput, request.body);
    await byAddress(request);
    const passwordHash = await passwords.hash(input.password);
    return forward(request, reply, input, passwordHash);
  });

  app.post(`${AUTH_PATH}/sign-in/email`, async (request, reply) => {
    const input = readInput(signInInput, request.body);
    await byAddress(request);
    await throttle.count(limits.signInByAccount, input.email);
    await forward(request, reply, input);
    if (reply.statusCode === 200) await throttle.forget(limits.signInByAccount, input.email);
    return reply;
  });

  app.post(`${AUTH_PATH}/sign-out`, (request, reply) => {
    readInput(signOutInput, request.body);
    return forward(request, reply, {});
  });

  app.post(`${AUTH_PATH}/change-password`, async (request, reply) => {
    const input = readInput(changePasswordInput, request.body);
    await byAddress(request);
    return forward(request, reply, input);
  });

  app.post(`${AUTH_PATH}/reset-password`, async (request, reply) => {
    const input = readInput(resetPasswordInput, request.body);
    await byAddress(request);
    return forward(request, reply, input);
  });

  app.get(`${AUTH_PATH}/verify-email`, (request, reply) => {
    readInput(verifyEmailQuery, request.query);
    return forward(request, reply, null);
  });

  const askForMail = (path: string, ask: (email: string) => Promise<void>) =>
    app.post(`${AUTH_PATH}/${path}`, async (request) => {
      const { email } = readInput(emailInput, request.body);
      await byAddress(request);
      await throttle.count(limits.mailByAccount, `${path} ${email}`);
      await inScope(request, null, () => ask(email));
      return { status: true };
    });
  askForMail('request-password-reset', options.requestPasswordReset);
  askForMail('send-verification-email', options.requestVerification);

  const forward = (
    request: FastifyRequest,
    reply: FastifyReply,
    body: object | null,
    passwordHash: string | null = null,
  ) => inScope(request, passwordHash, () => forwardToAuth(request, reply, body, options));
}

/** Runs `work` so that what it publishes tells of this request and its guest. */
function inScope<Result>(
  request: FastifyRequest,
  passwordHash: string | null,
  work: () => Promise<Result>,
): Promise<Result> {
  const guestId = guestIdOf(request);
  const actor = eventActorOf(guestId ? { kind: 'guest', guestId } : { kind: 'anonymous' });
  const scope = { correlationId: request.id, causationId: null, actor, traceparent: null };
  return eventScope.run(scope, () => authRequest.run({ guestId, passwordHash }, work));
}
