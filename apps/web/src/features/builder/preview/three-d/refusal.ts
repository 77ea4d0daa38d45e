/** Why a device shows the drawing instead. */
export type Refusal = 'no-webgl' | 'save-data' | 'little-memory';

export const REFUSAL_WORDS: Readonly<Record<Refusal, string>> = {
  'no-webgl': 'This browser cannot show 3D, as it has no WebGL.',
  'save-data': 'Your browser saves data, and 3D is a large download.',
  'little-memory': 'This device has too little memory for 3D.',
};

const MEMORY_MIN_GB = 4;

/** What browsers tell of the device; only some tell it. */
export interface Device {
  saveData?: boolean | undefined;
  memoryGb?: number | undefined;
  hasWebGl: () => boolean;
}

export function refusalOf({ saveData, memoryGb, hasWebGl }: Device): Refusal | null {
  if (saveData) return 'save-data';
  if (memoryGb !== undefined && memoryGb < MEMORY_MIN_GB) return 'little-memory';
  return hasWebGl() ? null : 'no-webgl';
}

interface NavigatorHints {
  connection?: { saveData?: boolean };
  deviceMemory?: number;
}

export function thisDevice(): Device {
  const { connection, deviceMemory } = navigator as NavigatorHints;
  return { saveData: connection?.saveData, memoryGb: deviceMemory, hasWebGl };
}

function hasWebGl(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    // A browser keeps few contexts; the one of this question must not count.
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
