type Values = { [name: string]: unknown };

/**
 * The fields of a form as a nested object: a control named `address.city` becomes
 * `{ address: { city } }`. Text is trimmed; the fields in `nullable` are null when left empty.
 */
export function formValues(data: FormData, nullable: readonly string[] = []): Values {
  const values: Values = {};
  for (const [name, entry] of data) {
    if (typeof entry !== 'string') continue;
    const text = entry.trim();
    place(values, name.split('.'), text === '' && nullable.includes(name) ? null : text);
  }
  return values;
}

function place(target: Values, [key = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const child = (target[key] ??= {}) as Values;
  place(child, rest, value);
}
