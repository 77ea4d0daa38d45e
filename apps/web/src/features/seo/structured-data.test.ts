import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { breadcrumbs } from './breadcrumbs.ts';
import { decimalAmount } from './decimal-amount.ts';
import { JsonLd } from './json-ld.tsx';

describe('structured data', () => {
  it('cannot be left by text that closes the script', () => {
    const html = renderToStaticMarkup(
      createElement(JsonLd, { data: { name: '</script><script>alert(1)</script>' } }),
    );
    expect(html.match(/<\/script>/g)).toHaveLength(1);
  });

  it('writes amounts with the decimals of their currency', () => {
    expect(decimalAmount(4999, 'USD')).toBe('49.99');
    expect(decimalAmount(4999, 'JPY')).toBe('4999');
    expect(decimalAmount(4999, 'KWD')).toBe('4.999');
  });

  it('numbers the way from the start page', () => {
    const data = breadcrumbs([{ name: 'Home', path: '/' }], 'https://shop.example');
    expect(data).toMatchObject({
      itemListElement: [{ position: 1, name: 'Home', item: 'https://shop.example/' }],
    });
  });
});
