import { clientNetwork } from '@pet/database';
import { forgetGuest } from '@pet/host';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerAuthErrors, readInput } from './auth-answers.ts';
import {
  changePasswordInput,
  emailInput,
  resetPasswordInput,
  signInInput,
  signOutInput,
  signUpInput,
  verifyEmailQuery,
} from './auth-inputs.ts';
import type { AuthLimits } from './auth-limits.ts';
import { inAuthRequest } from './auth-request.ts';
import { AUTH_PATH } from './auth.ts';
import { askAuth, sendAuthAnswer, type Forwarding } from './forward-to-auth.ts';
import { hashPassword } from './passwords.ts';
import type { Throttle } from './throttle.ts';
import type { WorkQueue } from './work-queue.ts';

export interface AuthRoutesOptions extends Forwarding {
  /** For everything that hashes. */
  queue: WorkQueue;
  throttle: Throttle;
  limits: AuthLimits;
  /** Ask for the mails if there is such an account, and do nothing that shows if there is none. */
  requestPasswordReset: (email: string) => Promise<void>;
  requestVerification: (email: string) => Promise<void>;
}

/**
 * The endpoints of Better Auth that exist for us, each with its own input and limits. The answer never
 * tells whether an address has an account, but for signing up with one that is taken.
 */
export function serveAuth(app: FastifyInstance, options: AuthRoutesOptions): void {
  answerAuthErrors(app);
  serveSessions(app, options);
  servePasswords(app, options);
  serveMails(app, options);
}

function serveSessions(app: FastifyInstance, options: AuthRoutesOptions): void {
  const { queue, throttle, limits } = options;

  app.post(`${AUTH_PATH}/sign-up/email`, async (request, reply) => {
    const input = readInput(signUpInput, request.body);
    const response = await queue.run(async () => {
      await countAddress(request, options);
      return ask(request, input, options, await hashPassword(input.password));
    });
    return sendAuthAnswer(reply, response);
  });

  app.post(`${AUTH_PATH}/sign-in/email`, async (request, reply) => {
    const input = readInput(signInInput, request.body);
    const response = await queue.run(async () => {
      await countAddress(request, options);
      await throttle.count(limits.signInByAccount, input.email);
      return ask(request, input, options);
    });
    if (response.ok) await throttle.forget(limits.signInByAccount, input.email);
    return sendAuthAnswer(reply, response);
  });

  app.post(`${AUTH_PATH}/sign-out`, async (request, reply) => {
    readInput(signOutInput, request.body);
    // On a shared computer the next person is another guest.
    forgetGuest(reply);
    return sendAuthAnswer(reply, await ask(request, {}, options));
  });
}

function servePasswords(app: FastifyInstance, options: AuthRoutesOptions): void {
  const inputs = {
    'change-password': changePasswordInput,
    'reset-password': resetPasswordInput,
  };
  for (const [path, schema] of Object.entries(inputs)) {
    app.post(`${AUTH_PATH}/${path}`, async (request: FastifyRequest, reply: FastifyReply) => {
      const input = readInput(schema, request.body);
      const response = await options.queue.run(async () => {
        await countAddress(request, options);
        return ask(request, input, options);
      });
      return sendAuthAnswer(reply, response);
    });
  }
}

function serveMails(app: FastifyInstance, options: AuthRoutesOptions): void {
  const { throttle, limits, requestPasswordReset, requestVerification } = options;
  const mails = {
    'request-password-reset': requestPasswordReset,
    'send-verification-email': requestVerification,
  };
  for (const [path, requestMail] of Object.entries(mails)) {
    app.post(`${AUTH_PATH}/${path}`, async (request: FastifyRequest) => {
      const { email } = readInput(emailInput, request.body);
      await countAddress(request, options);
      await throttle.count(limits.mailByAccount, `${path} ${email}`);
      await inAuthRequest(request, null, () => requestMail(email));
      return { status: true };
    });
  }

  app.get(`${AUTH_PATH}/verify-email`, async (request, reply) => {
    readInput(verifyEmailQuery, request.query);
    return sendAuthAnswer(reply, await ask(request, null, options));
  });
}

const countAddress = (request: FastifyRequest, { throttle, limits }: AuthRoutesOptions) =>
  throttle.count(limits.byAddress, clientNetwork(request.ip));

const ask = (
  request: FastifyRequest,
  body: object | null,
  options: AuthRoutesOptions,
  passwordHash: string | null = null,
): Promise<Response> => inAuthRequest(request, passwordHash, () => askAuth(request, body, options));
