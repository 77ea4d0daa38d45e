import type { ReactNode } from 'react';
import { ApiProvider } from './provider.tsx';

/** The layout of a route whose client components call the API by hooks. */
export function ApiLayout({ children }: { children: ReactNode }) {
  return <ApiProvider>{children}</ApiProvider>;
}
