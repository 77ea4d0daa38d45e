import { analyticsModule } from '@pet/analytics';
import { builderModule } from '@pet/builder';
import { orderModule } from '@pet/order';
import { userModule } from '@pet/user';
import { webhookModule } from '@pet/webhook';

/** What this service hosts; taking one out and telling the others its address is how it leaves. */
export const modules = [builderModule, userModule, orderModule, webhookModule, analyticsModule];
