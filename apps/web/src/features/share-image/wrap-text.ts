/**
 * Text in at most `linesMax` lines of about `charactersMax` characters, broken between words; what does
 * not fit ends in an ellipsis. Good enough where the true widths of the letters are not known.
 */
export function wrapText(text: string, charactersMax: number, linesMax: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= charactersMax || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines.length <= linesMax ? lines.map(cut(charactersMax)) : shortened(lines, linesMax);
}

const cut = (charactersMax: number) => (line: string) =>
  line.length <= charactersMax ? line : `${line.slice(0, charactersMax - 1)}…`;

const shortened = (lines: readonly string[], linesMax: number): string[] => [
  ...lines.slice(0, linesMax - 1),
  `${lines[linesMax - 1]?.replace(/[\s,.;]+$/, '') ?? ''}…`,
];
