export { fitReport } from '@pet/domain/pet';
