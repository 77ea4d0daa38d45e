import { useEffect, useState, type RefObject } from 'react';

/**
 * Whether the graphics card took the canvas's context away, as phones do in the background. Given
 * back, everything is built anew in a new canvas: what lay on the card is gone.
 */
export function useGraphicsContext(frame: RefObject<HTMLElement | null>) {
  const [isLost, setLost] = useState(false);
  const [generation, setGeneration] = useState(0);
  useEffect(() => {
    const element = frame.current;
    // The events do not bubble, but they pass the frame on their way down.
    const lost = (event: Event) => {
      if (!isOfPage(event)) return;
      event.preventDefault();
      setLost(true);
    };
    const restored = (event: Event) => {
      if (!isOfPage(event)) return;
      setLost(false);
      setGeneration((generation) => generation + 1);
    };
    element?.addEventListener('webglcontextlost', lost, true);
    element?.addEventListener('webglcontextrestored', restored, true);
    return () => {
      element?.removeEventListener('webglcontextlost', lost, true);
      element?.removeEventListener('webglcontextrestored', restored, true);
    };
  }, [frame]);
  return { isLost, generation };
}

/** A canvas that was replaced gives its context back by losing it, which is nothing to tell. */
const isOfPage = ({ target }: Event): boolean => target instanceof Node && target.isConnected;
