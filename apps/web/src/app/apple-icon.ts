import { renderPng } from '#web/features/share-image/render-png.ts';

export const size = { width: 180, height: 180 };
export const contentType = 'image/png';

/** The mark to the edges: the system rounds the corners itself. */
const MARK = `<svg xmlns="http://www.w3.org/2000/svg" width="180" height="180" viewBox="0 0 40 40">
  <rect width="40" height="40" fill="#17392e"/>
  <g fill="none" stroke-linecap="round" stroke-linejoin="round">
    <path d="M10 8.5 20 20.5 30 8.5M20 20.5v11.5" stroke="#f6f0e2" stroke-width="6.5"/>
    <circle cx="20" cy="20.5" r="4.6" fill="#17392e" stroke="#f0a51e" stroke-width="2.8"/>
  </g>
</svg>`;

export default function AppleIcon(): Response {
  return new Response(renderPng(MARK), { headers: { 'content-type': contentType } });
}
