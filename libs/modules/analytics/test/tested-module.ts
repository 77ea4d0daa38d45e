export { analyticsModule as tested } from '../src/index.ts';
