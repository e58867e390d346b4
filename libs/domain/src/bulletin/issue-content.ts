import type { LocalDate } from '@countersign/calendar';
import type { Text } from '../definition/schema.js';
import type { MaterialFile } from '../model.js';
import type { IssueState } from './issue.js';
import type { Periodical } from './periodical.js';

/** An article as it was accepted: it does not change any more. */
export type PoolArticle = {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** The editor's note (编者按). */
  readonly note: string | null;
  /** Ids of the units that bear it (供稿). */
  readonly units: readonly string[];
  readonly pictures: readonly Picture[];
};
export type Picture = Pick<MaterialFile, 'file' | 'name' | 'digest' | 'type'>;

type SetArticle = Omit<PoolArticle, 'units'> & { readonly units: readonly Text[] };
/** All that an issue says, with the names of the day: what is published, hashed and never changed (B3). */
export type IssueContent = {
  readonly v: 1;
  readonly title: Text;
  readonly issuer: Text;
  /** Null in a preview: it is given at publishing. */
  readonly number: string | null;
  readonly on: LocalDate | null;
  readonly columns: readonly {
    readonly id: string;
    readonly title: Text;
    readonly articles: readonly SetArticle[];
  }[];
  readonly corrections: readonly { readonly number: string; readonly title: string; readonly text: string }[];
  readonly signedBy: string | null;
  readonly reportedTo: readonly string[];
  readonly copiedTo: readonly string[];
};

/** What an issue's state refers to. */
export type IssueSources = {
  readonly articles: ReadonlyMap<string, PoolArticle>;
  /** Of what is corrected: its title, and the number of the issue that it stood in. */
  readonly published: ReadonlyMap<string, { readonly title: string; readonly number: string }>;
  readonly nameOf: (unit: string) => Text;
};

/** An issue set: columns in the periodical's order, without those that are empty; articles in the issue's. */
export function issueContent(
  periodical: Periodical,
  { placements, corrections, signed }: IssueState,
  { articles, published, nameOf }: IssueSources,
  given: { readonly number: string; readonly on: LocalDate } | null,
): IssueContent {
  const { title, issuer, reportedTo, copiedTo } = periodical;
  return {
    ...{ v: 1, title, issuer, number: given?.number ?? null, on: given?.on ?? null },
    columns: periodical.columns
      .map((column) => ({
        ...column,
        articles: placements
          .filter((placement) => placement.column === column.id)
          .map(({ article }): SetArticle => {
            const { units, ...rest } = known(articles, article);
            return { ...rest, units: units.map(nameOf) };
          }),
      }))
      .filter((column) => column.articles.length > 0),
    corrections: corrections.map(({ article, text }) => ({ ...known(published, article), text })),
    signedBy: signed?.by.name ?? null,
    ...{ reportedTo, copiedTo },
  };
}

function known<T>(all: ReadonlyMap<string, T>, id: string): T {
  const one = all.get(id);
  if (one === undefined) throw new Error(`article ${id} is in the issue and nowhere else`);
  return one;
}
