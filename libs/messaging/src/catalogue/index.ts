export * from './cart.events.ts';
export * from './design.events.ts';
export * from './offer.events.ts';
export * from './order.events.ts';
export * from './payment.events.ts';
export * from './user.events.ts';
export * from './webhook.events.ts';
