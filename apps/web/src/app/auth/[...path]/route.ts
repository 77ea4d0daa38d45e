export { passOn as GET, passOn as POST } from '#web/front-door/pass-on.ts';
