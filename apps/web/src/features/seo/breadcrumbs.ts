export interface Breadcrumb {
  name: string;
  path: string;
}

/** The way from the start page to this one, as schema.org sees it. */
export const breadcrumbs = (trail: readonly Breadcrumb[], origin: string): object => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: new URL(path, origin).href,
  })),
});
