import type { Metadata } from 'next';
import { Builder } from '#web/features/builder/builder.tsx';
import { loadBuilder } from '#web/features/builder/load-builder.ts';
import type { BuilderQuery } from '#web/paths.ts';
import { environment } from '#web/environment.ts';
import { breadcrumbs } from '#web/features/seo/breadcrumbs.ts';
import { JsonLd } from '#web/features/seo/json-ld.tsx';
import { paths } from '#web/paths.ts';

export const metadata: Metadata = {
  title: 'Design your harness',
  description:
    'Choose style, fit, colour, webbing and hardware; price, fit and drawing follow each choice. No account needed.',
  alternates: { canonical: paths.builder() },
};

type Search = Record<string, string | string[] | undefined>;

const single = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

export default async function DesignPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const query: BuilderQuery = {
    preset: single(search['preset']),
    design: single(search['design']),
    from: single(search['from']),
    published: single(search['published']),
    line: single(search['line']),
    pet: single(search['pet']),
    size: single(search['size']),
    species: single(search['species']),
  };
  const data = await loadBuilder(query);
  const trail = [
    { name: 'Harness Hero', path: paths.home() },
    { name: 'Design your harness', path: paths.builder() },
  ];
  return (
    <>
      <JsonLd data={breadcrumbs(trail, environment().publicWebUrl)} />
      <Builder key={JSON.stringify(query)} {...data} />
    </>
  );
}
