import { analyticsModule } from '@pet/analytics';
import { builderModule } from '@pet/builder';
import { runService } from '@pet/host';
import { orderModule } from '@pet/order';
import { userModule } from '@pet/user';
import { webhookModule } from '@pet/webhook';
import manifest from '../package.json' with { type: 'json' };

await runService({
  name: 'backend',
  version: manifest.version,
  defaultPort: 4000,
  modules: [builderModule, userModule, orderModule, webhookModule, analyticsModule],
  environment: process.env,
});
