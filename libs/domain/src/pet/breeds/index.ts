export { breedNames, findBreed } from './find-breed.ts';
