const KEY = 'hh.last-design';

export interface LastDesign {
  designId: string;
  name: string;
}

/** The design this browser worked on last, so that a guest finds the way back to it. */
export const lastDesign = {
  /** As it is kept; the same text until it changes. */
  readText: (): string | null => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  },

  parse: (text: string | null): LastDesign | null => {
    try {
      const kept = JSON.parse(text ?? 'null') as LastDesign | null;
      return kept && typeof kept.designId === 'string' ? kept : null;
    } catch {
      return null;
    }
  },

  remember: (design: LastDesign): void => {
    try {
      localStorage.setItem(KEY, JSON.stringify(design));
    } catch {
      // Without storage there is no way back but the account.
    }
  },
};
