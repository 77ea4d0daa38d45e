import type { Catalogue } from '@pet/domain/builder';
import { FilterLinks } from '#web/features/tabs/filter-links.tsx';
import { paths } from '#web/paths.ts';

export interface GalleryChoice {
  species: 'dog' | 'cat' | null;
  styleId: string | null;
}

/** What the address asks for; what the catalogue does not have counts as nothing. */
export function readChoice(
  query: Record<string, string | string[] | undefined>,
  { styles }: Pick<Catalogue, 'styles'>,
): GalleryChoice {
  const species = query['species'];
  const style = styles.find(({ id }) => id === query['style']);
  return {
    species: species === 'dog' || species === 'cat' ? species : null,
    styleId: style?.id ?? null,
  };
}

/** The choice as the query of the gallery's address. */
export const queryOf = ({ species, styleId }: GalleryChoice) => ({
  ...(species ? { species } : {}),
  ...(styleId ? { style: styleId } : {}),
});

const SPECIES = [
  { label: 'All animals', species: null },
  { label: 'Dogs', species: 'dog' },
  { label: 'Cats', species: 'cat' },
] as const;

/** Chooses animal and style. */
export function GalleryFilter({
  choice,
  catalogue,
}: {
  choice: GalleryChoice;
  catalogue: Catalogue;
}) {
  const styles = catalogue.styles.filter(
    ({ species }) => choice.species === null || species.includes(choice.species),
  );
  const styleLinks = [{ id: null, name: 'All styles' }, ...styles].map(({ id, name }) => ({
    label: name,
    href: paths.gallery(queryOf({ ...choice, styleId: id })),
    isCurrent: choice.styleId === id,
  }));
  const speciesLinks = SPECIES.map(({ label, species }) => ({
    label,
    href: paths.gallery(queryOf({ species, styleId: null })),
    isCurrent: choice.species === species,
  }));
  return (
    <>
      <FilterLinks label="Animal" links={speciesLinks} />
      <FilterLinks label="Style" links={styleLinks} />
    </>
  );
}
