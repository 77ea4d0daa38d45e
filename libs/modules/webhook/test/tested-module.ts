export { webhookModule as tested } from '../src/index.ts';
