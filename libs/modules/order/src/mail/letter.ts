/** A mail as its paragraphs, from which its text and its HTML are made. */
export interface Letter {
  subject: string;
  greeting: string;
  /** A list stands between the first paragraph and the others. */
  opening: string;
  items?: { label: string; value: string }[];
  paragraphs?: string[];
  link: { label: string; url: string };
}

export function letterText({
  greeting,
  opening,
  items = [],
  paragraphs = [],
  link,
}: Letter): string {
  const list = items.map(({ label, value }) => `  ${label}: ${value}`).join('\n');
  const parts = [greeting, opening, list, ...paragraphs, `${link.label}:\n${link.url}`, CLOSING];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Plain enough for every mail program; everything that a person typed is escaped. */
export function letterHtml(letter: Letter): string {
  const { subject, greeting, opening, items = [], paragraphs = [], link } = letter;
  const rows = items.map(
    ({ label, value }) =>
      `<tr><td style="padding:4px 16px 4px 0">${escape(label)}</td>` +
      `<td style="padding:4px 0;text-align:right">${escape(value)}</td></tr>`,
  );
  const table = rows.length > 0 ? `<table role="presentation">${rows.join('')}</table>` : '';
  const body = [
    paragraph(greeting),
    paragraph(opening),
    table,
    ...paragraphs.map(paragraph),
    `<p><a href="${escape(link.url)}">${escape(link.label)}</a></p>`,
    paragraph(CLOSING),
  ].join('\n');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body style="font-family:sans-serif;line-height:1.5;color:#1d2430;max-width:36em;margin:2em auto">
${body}
</body></html>`;
}

const CLOSING = 'Harness Hero – made to measure';

const paragraph = (text: string): string => `<p>${escape(text)}</p>`;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');
