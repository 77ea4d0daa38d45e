export { orderModule } from './order.module.ts';
export { runOrder } from './run-order.ts';
export type { Identifiers } from './identifiers.ts';
export type { OrderDatabase } from './order.database.ts';
export type { PaymentProvider } from './payment/payment-provider.ts';
