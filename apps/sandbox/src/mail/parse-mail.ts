import type { Address, Attachment as ParsedAttachment, Header } from 'postal-mime';
import PostalMime from 'postal-mime';
import type { Attachment, Message } from './message.ts';

/** A received mail before the store has given it an id. */
export type ReceivedMail = Omit<Message, 'id' | 'receivedAt' | 'copies'>;

export interface SmtpEnvelope {
  from: string | null;
  to: readonly string[];
}

const previewLengthMax = 160;
const orderNumbersMax = 20;

/**
 * Reads a mail as it came over the wire.
 * @throws Error when its parts are nested or its headers grown beyond reason.
 */
export async function parseMail(raw: Uint8Array, envelope: SmtpEnvelope): Promise<ReceivedMail> {
  const mail = await PostalMime.parse(raw, { maxNestingDepth: 20, maxHeadersSize: 256 * 1024 });
  const subject = mail.subject ?? '';
  const text = mail.text ?? null;
  const visibleText = text ?? stripTags(mail.html ?? '');
  return {
    messageId: mail.messageId ?? null,
    from: addressesOf([mail.from])[0] ?? envelope.from ?? '',
    to: distinct([...addressesOf([...(mail.to ?? []), ...(mail.cc ?? [])]), ...envelope.to]),
    subject,
    preview: visibleText.replace(/\s+/g, ' ').trim().slice(0, previewLengthMax),
    orderNumbers: findOrderNumbers(`${subject} ${visibleText}`),
    text,
    html: mail.html ?? null,
    headers: joinHeaders(mail.headers),
    attachments: mail.attachments.map(describe),
  };
}

function addressesOf(addresses: readonly (Address | undefined)[]): string[] {
  return addresses
    .flatMap((address) => address?.group ?? (address ? [address] : []))
    .map((mailbox) => mailbox.address ?? '')
    .filter(Boolean);
}

function distinct(addresses: readonly string[]): string[] {
  return [...new Set(addresses.map((address) => address.toLowerCase()))];
}

function findOrderNumbers(text: string): string[] {
  const found = new Set(text.match(/\bHH-[A-Z0-9]{4,20}\b/g));
  return [...found].slice(0, orderNumbersMax);
}

function stripTags(markup: string): string {
  return markup.replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' ');
}

function joinHeaders(headers: readonly Header[]): Record<string, string> {
  const joined = new Map<string, string>();
  for (const { key, value } of headers) {
    const before = joined.get(key);
    joined.set(key, before === undefined ? value : `${before}\n${value}`);
  }
  return Object.fromEntries(joined);
}

function describe({ filename, mimeType, content }: ParsedAttachment): Attachment {
  const sizeBytes = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  return { filename, contentType: mimeType, sizeBytes };
}
