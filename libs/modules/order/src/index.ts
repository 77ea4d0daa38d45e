export { orderModule } from './order.module.ts';
