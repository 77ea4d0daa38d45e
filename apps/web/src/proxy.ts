import { NextResponse, type NextRequest } from 'next/server';
import { environment } from './environment.ts';

/** Hands API and sign-in calls to the front door, so that browsers know one origin only. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  return NextResponse.rewrite(new URL(`${pathname}${search}`, environment().frontDoorUrl));
}

export const config = { matcher: ['/trpc/:path*', '/auth/:path*'] };
