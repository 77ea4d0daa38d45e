'use client';
import { useEffect, useRef, type ReactNode } from 'react';

/** Takes the place and the focus of a form that is done, so that a screen reader goes on from here. */
export function Focused({
  className,
  children,
}: {
  className?: string | undefined;
  children: ReactNode;
}) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.focus(), []);
  return (
    <div ref={element} tabIndex={-1} className={className}>
      {children}
    </div>
  );
}
