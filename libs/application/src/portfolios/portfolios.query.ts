import { instant } from '@countersign/calendar';
import type { Instant } from '@countersign/calendar';
import type { Charge, PortfolioTable, Text } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Organization } from '../queries/organization.js';
import type { OrganizationView } from '../queries/organization.js';
import type { PostView, UnitView } from '../queries/views/common.view.js';

export type PortfolioHolderView = PostView & {
  /** Who holds the post now; empty where nobody does. */
  readonly people: readonly string[];
};
export type PortfolioChargeView = {
  /** Null: whatever nobody was named for. */
  readonly unit: UnitView | null;
  readonly field: string | null;
  readonly fieldTitle: Text | null;
  readonly leader: PortfolioHolderView;
  readonly standIn: PortfolioHolderView | null;
};
export type PortfoliosView = {
  readonly version: number;
  readonly publishedAt: Instant;
  /** Null: shipped with the system, or published at the command line. */
  readonly publishedBy: string | null;
  readonly note: string | null;
  readonly charges: readonly PortfolioChargeView[];
  /** The table as it is written, to be changed and published anew. */
  readonly body: PortfolioTable;
};

type Row = {
  readonly version: number;
  readonly body: PortfolioTable;
  readonly at: number;
  readonly by: string | null;
  readonly note: string | null;
};
type HolderRow = { readonly unit: string; readonly post: string; readonly names: readonly string[] };

/** Who is in charge of what: no secret, everybody who signed in may look. */
@Injectable()
export class PortfoliosQuery {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** Every version, the one in force first. */
  async all(): Promise<readonly PortfoliosView[]> {
    const [rows, holders, organization] = await Promise.all([
      this.source.query<Row[]>(
        `SELECT p.version, p.body, epoch_ms(p.published_at)::float8 AS at, person.name AS by, p.note
           FROM portfolio p LEFT JOIN person ON person.id = p.published_by ORDER BY p.version DESC`,
      ),
      this.source.query<HolderRow[]>(
        `SELECT a.unit, a.post, array_agg(p.name ORDER BY p.name) AS names
           FROM appointment a JOIN person p ON p.id = a.person GROUP BY a.unit, a.post`,
      ),
      this.organization.current(),
    ]);
    const people = new Map(holders.map(({ unit, post, names }) => [`${unit} ${post}`, names]));
    return rows.map(({ version, body, at, by, note }) => ({
      ...{ version, note, body, publishedAt: instant(at), publishedBy: by },
      charges: [
        ...body.charges.map(({ unit, field, ...charge }) => ({
          ...{ unit: organization.unit(unit), field: field ?? null },
          fieldTitle: field === undefined ? null : (body.fields?.[field] ?? { zh: field, en: field }),
          ...holdersOf(charge, organization, people),
        })),
        { unit: null, field: null, fieldTitle: null, ...holdersOf(body.otherwise, organization, people) },
      ],
    }));
  }
}

function holdersOf(
  { leader, standIn }: Charge,
  organization: OrganizationView,
  people: ReadonlyMap<string, readonly string[]>,
): Pick<PortfolioChargeView, 'leader' | 'standIn'> {
  const holder = (named: Charge['leader']): PortfolioHolderView => ({
    ...organization.post(named),
    people: people.get(`${named.unit} ${named.post}`) ?? [],
  });
  return { leader: holder(leader), standIn: standIn ? holder(standIn) : null };
}
