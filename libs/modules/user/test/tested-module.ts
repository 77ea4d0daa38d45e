export { userModule as tested } from '../src/index.ts';
