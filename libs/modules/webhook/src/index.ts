export { webhookModule } from './webhook.module.ts';
