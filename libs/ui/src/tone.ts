export type Tone = 'info' | 'good' | 'warn' | 'bad';
