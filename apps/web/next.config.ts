import type { NextConfig } from 'next';

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // Addresses of orders and shared designs carry tokens, which other sites must not learn.
  { key: 'Referrer-Policy', value: 'same-origin' },
  {
    key: 'Content-Security-Policy',
    value: "frame-ancestors 'self'; base-uri 'self'; object-src 'none'",
  },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
];

const config: NextConfig = {
  transpilePackages: ['@pet/api', '@pet/domain', '@pet/rpc', '@pet/ui'],
  serverExternalPackages: ['@resvg/resvg-js'],
  poweredByHeader: false,
  devIndicators: false,
  // A page of a slow network is painted one round trip sooner than with style sheets of their own.
  experimental: { inlineCss: true },
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  // The types of the whole workspace are checked once, by its own check.
  typescript: { ignoreBuildErrors: true },
  // The answers of the front door come with stricter ones of their own.
  headers: () => Promise.resolve([{ source: '/((?!trpc/|auth/).*)', headers: securityHeaders }]),
};

export default config;
