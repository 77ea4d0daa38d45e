import type { DesignConfig } from '@pet/domain/builder';
import { joinClasses } from '@pet/ui';
import { paths } from '#web/paths.ts';
import styles from './harness-image.module.css';

export interface HarnessImageProps {
  config: DesignConfig;
  /** The sentence of `describeDesign`; empty where the same words stand beside the picture. */
  alt: string;
  size?: 'thumb' | 'card' | 'full';
}

/** The drawing of a design as an image of its own, so that lists load it when it scrolls into view. */
export function HarnessImage({ config, alt, size = 'card' }: HarnessImageProps) {
  return (
    // next/image has nothing to add to a vector.
    <img
      className={joinClasses(styles.image, styles[size])}
      src={paths.drawing(config)}
      alt={alt}
      width={480}
      height={360}
      loading="lazy"
      decoding="async"
    />
  );
}
