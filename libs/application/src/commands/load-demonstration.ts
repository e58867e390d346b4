import { createHash } from 'node:crypto';
import type { CalendarData } from '@countersign/calendar';
import type { Text } from '@countersign/domain';
import { UnitOfWork, appendRecord, canonical } from '@countersign/persistence';
import type { Role, Transaction } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { Periodicals } from '../bulletin/periodicals.js';
import { v5, v7 } from 'uuid';
import { PublishCalendar } from '../calendars/publish-calendar.js';
import { PublishPortfolios } from '../portfolios/publish-portfolios.js';
import { PublishDefinition } from './publish-definition.js';

/** What libs/matters ships, as far as it is needed here. */
export type Demonstration = {
  readonly organization: {
    readonly units: readonly {
      readonly id: string;
      readonly name: Text;
      readonly kind: string;
      readonly parent?: string;
    }[];
    readonly posts: readonly { readonly unit: string; readonly id: string; readonly title: Text }[];
    readonly people: readonly { readonly account: string; readonly name: string }[];
    /** A person's first is the post in which they act on signing in. */
    readonly appointments: readonly {
      readonly account: string;
      readonly unit: string;
      readonly post: string;
    }[];
    readonly roles: readonly { readonly account: string; readonly role: Role }[];
    readonly templates: readonly { readonly unit: string; readonly text: string }[];
  };
  /** Who is in charge of what; not yet parsed. */
  readonly portfolios: unknown;
  /** Not yet parsed. */
  readonly definitions: readonly unknown[];
  /** The bulletins that they contribute to; not yet parsed. */
  readonly periodicals: readonly unknown[];
  readonly calendar: CalendarData;
};

const CHAIN = 'demonstration';
/** The namespace of their ids. */
const TEMPLATES = '0c1f5c5e-3f0e-5d53-9c0b-6e1a3a3a1f10';

/** Loads the demonstration's people and matters, or what changed in them since. Nothing is taken away. */
@Injectable()
export class LoadDemonstration {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(PublishDefinition) private readonly publishDefinition: PublishDefinition,
    @Inject(PublishCalendar) private readonly publishCalendar: PublishCalendar,
    @Inject(Periodicals) private readonly periodicals: Periodicals,
    @Inject(PublishPortfolios) private readonly publishPortfolios: PublishPortfolios,
  ) {}

  /**
   * @param hashPassword - called once, and only if there is somebody new: hashing is slow on purpose
   * @returns whether anything was loaded
   */
  async run(data: Demonstration, hashPassword: () => Promise<string>): Promise<boolean> {
    const digest = createHash('sha256').update(canonical(data)).digest('hex');
    if (await this.work.run((transaction) => wasLoaded(transaction, digest))) return false;
    const passwordHash = await hashPassword();
    await this.publishCalendar.install(data.calendar);
    await this.work.run((transaction) => loadOrganization(transaction, data, passwordHash));
    for (const periodical of data.periodicals) await this.periodicals.publish(periodical);
    await this.publishPortfolios.install(data.portfolios);
    for (const definition of data.definitions) await this.publishDefinition.run(null, definition);
    // Last: a start that breaks off before loads all of it again, which is harmless.
    await this.work.run((transaction) =>
      appendRecord(transaction, { chain: CHAIN, type: 'LOADED', actor: null, what: { digest } }),
    );
    return true;
  }
}

async function wasLoaded(transaction: Transaction, digest: string): Promise<boolean> {
  const same = await transaction.query({
    name: 'demonstration_loaded',
    text: `SELECT seq FROM record_event WHERE chain = $1 AND text::jsonb #>> '{what,digest}' = $2 LIMIT 1`,
    values: [CHAIN, digest],
  });
  return same.length > 0;
}

async function loadOrganization(
  transaction: Transaction,
  { organization }: Demonstration,
  passwordHash: string,
): Promise<void> {
  const { units, posts, people, appointments, roles, templates } = organization;
  const load = (name: string, text: string, rows: readonly unknown[], ...more: readonly unknown[]) =>
    transaction.query({ name: `demonstration_${name}`, text, values: [JSON.stringify(rows), ...more] });
  // Parents may come after their children: the reference is set once all are there.
  await load(
    'units',
    `INSERT INTO unit (id, name, kind) SELECT id, name, kind FROM jsonb_populate_recordset(NULL::unit, $1)
     ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, kind = EXCLUDED.kind`,
    units,
  );
  await load(
    'parents',
    `UPDATE unit SET parent = u.parent FROM jsonb_populate_recordset(NULL::unit, $1) u
     WHERE unit.id = u.id AND unit.parent IS DISTINCT FROM u.parent`,
    units,
  );
  await load(
    'posts',
    `INSERT INTO post SELECT * FROM jsonb_populate_recordset(NULL::post, $1)
     ON CONFLICT (unit, id) DO UPDATE SET title = EXCLUDED.title`,
    posts,
  );
  await load(
    'people',
    `INSERT INTO person (id, account, name, password_hash)
     SELECT id, account, name, $2 FROM jsonb_populate_recordset(NULL::person, $1)
     ON CONFLICT (account) DO UPDATE SET name = EXCLUDED.name`,
    people.map((person) => ({ ...person, id: v7() })),
    passwordHash,
  );
  await load(
    'appointments',
    `INSERT INTO appointment (person, unit, post, rank) SELECT p.id, a.unit, a.post, a.rank
     FROM jsonb_to_recordset($1) AS a (account text, unit text, post text, rank integer) JOIN person p USING (account)
     ON CONFLICT (person, unit, post) DO UPDATE SET rank = EXCLUDED.rank`,
    appointments.map((appointment, rank) => ({ ...appointment, rank })),
  );
  await load(
    'roles',
    `INSERT INTO role_grant (person, role) SELECT p.id, r.role
     FROM jsonb_to_recordset($1) AS r (account text, role text) JOIN person p USING (account) ON CONFLICT DO NOTHING`,
    roles,
  );
  // Known by unit and words, so that loading them again adds none; what a unit has deleted comes back only with new data.
  await load(
    'templates',
    `INSERT INTO opinion_template (id, unit, text, saved_at)
     SELECT t.id, t.unit, t.text, clock_timestamp() FROM jsonb_to_recordset($1) AS t (id uuid, unit text, text text)
     ON CONFLICT (id) DO NOTHING`,
    templates.map((template) => ({ ...template, id: v5(`${template.unit} ${template.text}`, TEMPLATES) })),
  );
}
