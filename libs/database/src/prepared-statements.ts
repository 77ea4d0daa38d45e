const statementsMax = 500;

/**
 * Names for server-side prepared statements, one per distinct SQL text, so that Postgres parses
 * and plans it once per connection. Texts past the bound stay unnamed: a query whose text varies
 * (lists of different length) must not fill the server's memory.
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= statementsMax) return '';
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
}
