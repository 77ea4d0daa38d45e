import { runService } from '@pet/host';
import { webhookModule } from '@pet/webhook';
import manifest from '../package.json' with { type: 'json' };

await runService({
  name: 'webhook-service',
  version: manifest.version,
  defaultPort: 4004,
  entrance: 'internal',
  modules: [webhookModule],
  environment: process.env,
});
