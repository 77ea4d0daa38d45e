import { runService } from '@pet/host';
import { orderModule } from '@pet/order';
import manifest from '../package.json' with { type: 'json' };

await runService({
  name: 'order-service',
  version: manifest.version,
  defaultPort: 4003,
  entrance: 'internal',
  modules: [orderModule],
  environment: process.env,
});
