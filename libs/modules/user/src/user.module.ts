import { defineModule } from '@pet/host';
import { userPasswordResetRequested, userVerificationRequested } from '@pet/messaging';
import { PrismaClient } from './generated/client.ts';
import { accountLinks } from './identity/account-links.ts';
import { authLimits } from './identity/auth-limits.ts';
import { serveAuth } from './identity/auth-routes.ts';
import { createAuth, isSecure } from './identity/auth.ts';
import { sessionCookieReader } from './identity/session-cookie.ts';
import { throttle } from './identity/throttle.ts';
import { workQueue } from './identity/work-queue.ts';
import { accountMailing } from './mail/account-mailing.ts';
import { smtpMailer } from './mail/mailer.ts';
import { petMailing } from './mail/pet-mailing.ts';
import { requestMail } from './operations/request-mail.ts';
import { remeasureReminders } from './remeasure-reminders.ts';
import { sizeChart } from './size-chart.ts';
import type { UserDeps, UserPorts } from './user.deps.ts';
import { userEnvironmentSchema } from './user.environment.ts';
import { createUserRouter, type UserRouter } from './user.router.ts';
import { userSubscriptions } from './user.subscribers.ts';

/** Each takes a thread and 19 MiB. */
const PASSWORD_QUEUE = { runningMax: 2, waitingMax: 20 };

/** Accounts, sessions and pets. */
export const userModule = defineModule<
  'user',
  UserRouter,
  PrismaClient,
  UserPorts,
  typeof userEnvironmentSchema
>({
  name: 'user',
  needs: ['builder'],
  environment: userEnvironmentSchema,
  Database: PrismaClient,
  create({ database, ports, bus, clock, environment, log }) {
    const deps: UserDeps = {
      database,
      bus,
      clock,
      sizes: sizeChart(ports, clock),
      readSessionToken: sessionCookieReader(environment.AUTH_SECRET, isSecure(environment)),
    };
    const auth = createAuth({ database, bus, clock, environment, log });
    const links = accountLinks(auth, environment, clock);
    const mailer = smtpMailer(environment);
    const reminders = remeasureReminders(deps, log, environment.REMINDER_SWEEP_SECONDS * 1000);
    return {
      router: createUserRouter(deps),
      subscriptions: userSubscriptions({
        ...accountMailing(database, mailer, links),
        ...petMailing(database, mailer, environment.WEB_URL),
      }),
      start: reminders.start,
      stop: reminders.stop,
      routes: (app) =>
        serveAuth(app, {
          auth,
          webUrl: environment.WEB_URL,
          queue: workQueue(PASSWORD_QUEUE),
          throttle: throttle(database, clock),
          limits: authLimits(environment),
          requestPasswordReset: (email) => requestMail(deps, userPasswordResetRequested, email),
          requestVerification: (email) => requestMail(deps, userVerificationRequested, email),
        }),
    };
  },
});
