import type { PhoneOptions } from './phone.ts';

/** The medians of one page's visits. */
export interface PageFigures {
  name: string;
  lcpMs: number | null;
  inpMs: number | null;
  cls: number;
  firstScriptKb: number;
  allScriptKb: number;
  lcpTarget: string | null;
  inpTarget: string | null;
}

interface Column {
  title: string;
  of: (figures: PageFigures) => number | null;
  words: (value: number) => string;
  goal: number | null;
}

const inKilobytes = (kilobytes: number) => `${kilobytes.toFixed(0)} kB`;

/** Budgets of a storefront on a mid phone: LCP 2.0 s, INP 100 ms, CLS 0.05, 130 kB of script. */
const columns: readonly Column[] = [
  {
    title: 'LCP',
    of: ({ lcpMs }) => lcpMs,
    words: (ms) => `${(ms / 1000).toFixed(2)} s`,
    goal: 2000,
  },
  { title: 'INP', of: ({ inpMs }) => inpMs, words: (ms) => `${ms.toFixed(0)} ms`, goal: 100 },
  { title: 'CLS', of: ({ cls }) => cls, words: (shift) => shift.toFixed(3), goal: 0.05 },
  { title: 'first JS', of: ({ firstScriptKb }) => firstScriptKb, words: inKilobytes, goal: 130 },
  { title: 'all JS', of: ({ allScriptKb }) => allScriptKb, words: inKilobytes, goal: null },
];

/** A Markdown table, a page a line; what is over its budget is marked. */
export function reportOf(pages: readonly PageFigures[], phone: PhoneOptions, runs: number): string {
  const rows = [
    ['page', ...columns.map(({ title }) => title), 'LCP element', 'slowest interaction'],
    [
      'budget',
      ...columns.map(({ words, goal }) => (goal === null ? '' : `≤ ${words(goal)}`)),
      '',
      '',
    ],
    ...pages.map(rowOf),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const [head, ...others] = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [
    `Medians of ${runs} visits with an empty cache: ${phone.cpuSlowdown}× slower CPU, ` +
      `${phone.latencyMs} ms a request, ${phone.downKbps / 1000} Mbit/s. An exclamation mark is over budget.`,
    '',
    head,
    rule,
    ...others,
    '',
  ].join('\n');
}

function rowOf(figures: PageFigures): string[] {
  const cells = columns.map(({ of, words, goal }) => {
    const value = of(figures);
    if (value === null) return '–';
    return goal !== null && value > goal ? `${words(value)} !` : words(value);
  });
  const target = (selector: string | null) => (selector ?? '–').replaceAll('|', '\\|').slice(-48);
  return [figures.name, ...cells, target(figures.lcpTarget), target(figures.inpTarget)];
}
