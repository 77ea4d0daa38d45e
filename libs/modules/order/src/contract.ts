export type { OrderRouter } from './order.router.ts';
export * from './contract/cart.ts';
export * from './contract/checkout.ts';
export * from './contract/tracking.ts';
export * from './contract/workshop.ts';
