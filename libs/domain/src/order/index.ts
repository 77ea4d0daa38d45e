export * from './order-status.schema.ts';
export { canTransition, customerMayChange } from './status-machine.ts';
export { orderStatusAfterStages } from './bench.ts';
export { describeStatus, type StatusWords } from './describe-status.ts';
export { isOrderNumber, normaliseOrderNumber, orderNumber } from './order-number.ts';
export { addWorkingDays, movePromise, promiseDate, type LeadTime } from './promise-date.ts';
