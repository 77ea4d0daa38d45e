export { ApiLayout as default } from '#web/trpc/api-layout.tsx';
