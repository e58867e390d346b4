import { instant } from '@countersign/calendar';
import type { Instant, LocalDate } from '@countersign/calendar';
import { isInForce, standsApart } from '@countersign/domain';
import type { Delegation, Text, Viewer } from '@countersign/domain';
import { GIVER_HOLDS, TERMS, Registry, delegationOf } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Moment } from '../queries/moment.js';
import { Organization } from '../queries/organization.js';
import type { PostView } from '../queries/views/common.view.js';
import { DELEGATES } from './delegates.js';

export const DELEGATION_STATES = ['coming', 'inForce', 'over', 'ended'] as const;
export type DelegationState = (typeof DELEGATION_STATES)[number];

export type PersonView = { readonly person: string; readonly name: string };
/** Somebody to whom a post may be left. */
export type DelegateView = PersonView & { readonly post: PostView };
export type DelegatedMatterView = { readonly id: string; readonly title: Text };
export type DelegationView = {
  readonly id: string;
  readonly post: PostView;
  readonly giver: PersonView;
  readonly delegate: PersonView;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
  /** Empty: all. */
  readonly matters: readonly DelegatedMatterView[];
  readonly reason: string;
  readonly givenAt: Instant;
  readonly endedAt: Instant | null;
  readonly state: DelegationState;
  /** Whether the viewer gave it; else it was given to him, or he sees to it. */
  readonly mine: boolean;
};

type Row = {
  readonly id: string;
  readonly unit: string;
  readonly post: string;
  readonly giver: PersonView;
  readonly delegate: PersonView;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
  readonly reason: string;
  readonly givenAt: number;
  readonly terms: Delegation;
  readonly isHeld: boolean;
};

/** So many are shown, the latest first: what is older is in the records. */
const MOST = 200;

/** The standing delegations that a person has given or was given. */
@Injectable()
export class DelegationsQuery {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Registry) private readonly registry: Registry,
    @Inject(Organization) private readonly organization: Organization,
    @Inject(Moment) private readonly moment: Moment,
  ) {}

  async run(viewer: Viewer): Promise<readonly DelegationView[]> {
    const [rows, { now }, organization, definitions] = await Promise.all([
      this.source.query<Row[]>(
        `SELECT d.id, d.unit, d.post, d.from_on::text AS "fromOn", d.until_on::text AS "untilOn", d.reason,
                jsonb_build_object('person', g.id, 'name', g.name) AS giver,
                jsonb_build_object('person', x.id, 'name', x.name) AS delegate,
                epoch_ms(d.given_at)::float8 AS "givenAt", ${TERMS} AS terms, ${GIVER_HOLDS} AS "isHeld"
           FROM delegation d JOIN person g ON g.id = d.giver JOIN person x ON x.id = d.delegate
          WHERE d.giver = $1 OR d.delegate = $1
          ORDER BY d.given_at DESC, d.id DESC LIMIT ${MOST}`,
        [viewer.person],
      ),
      this.moment.now(),
      this.organization.current(),
      this.registry.definitions(),
    ]);
    const titles = new Map(definitions.map(({ definition: { id, title } }) => [id, title]));
    return rows.map(({ unit, post, terms: read, isHeld, givenAt, ...row }) => {
      const terms = delegationOf(read);
      return {
        ...row,
        post: organization.post({ unit, post }),
        givenAt: instant(givenAt),
        endedAt: terms.endedAt ?? null,
        matters: (terms.matters ?? []).map((id) => ({ id, title: titles.get(id) ?? { zh: id, en: id } })),
        state: stateOf(terms, isHeld, now),
        mine: row.giver.person === viewer.person,
      };
    });
  }

  /** What one may be limited to. */
  async matters(): Promise<readonly DelegatedMatterView[]> {
    const definitions = await this.registry.definitions();
    return definitions.map(({ definition: { id, title } }) => ({ id, title }));
  }

  /** To whom the viewer may leave one of his posts. */
  async delegates(viewer: Viewer, unit: string): Promise<readonly DelegateView[]> {
    if (standsApart(viewer.roles)) return [];
    const [rows, organization] = await Promise.all([
      this.source.query<(PersonView & { readonly unit: string; readonly post: string })[]>(
        `SELECT person, name, unit, post FROM (${DELEGATES}) AS one
          WHERE EXISTS (SELECT FROM appointment WHERE person = $2 AND unit = $1) ORDER BY unit, account`,
        [unit, viewer.person],
      ),
      this.organization.current(),
    ]);
    return rows.map(({ person, name, unit: of, post }) => ({
      ...{ person, name },
      post: organization.post({ unit: of, post }),
    }));
  }
}

function stateOf(terms: Delegation, isHeld: boolean, now: Instant): DelegationState {
  if (terms.endedAt !== undefined) return 'ended';
  if (isInForce(terms, now)) return isHeld ? 'inForce' : 'over';
  return now < terms.startsAt ? 'coming' : 'over';
}
