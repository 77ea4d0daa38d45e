import Link from 'next/link';
import type { ComponentProps } from 'react';
import { buttonLook, type ButtonLook } from './button-look.ts';

/** A link that looks like a button: for going somewhere, not for doing something. */
export function ButtonLink({
  tone,
  size,
  isWide,
  className,
  ...rest
}: ComponentProps<typeof Link> & ButtonLook) {
  const look = { ...(tone && { tone }), ...(size && { size }), ...(isWide && { isWide }) };
  return <Link {...rest} className={buttonLook(look, className)} />;
}
