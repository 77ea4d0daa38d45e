export * from '../geometry/animal/plane-curve.ts';
