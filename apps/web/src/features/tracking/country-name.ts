const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** The English name of an ISO country code; for server-rendered text. */
export const countryName = (code: string): string => names.of(code) ?? code;
