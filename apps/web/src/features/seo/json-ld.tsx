/** `<` would let text from the catalogue end the script element. */
const asScriptText = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** Structured data of a page for search engines (schema.org). */
export function JsonLd({ data }: { data: object }) {
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{
        __html: asScriptText({ '@context': 'https://schema.org', ...data }),
      }}
    />
  );
}
