import { LoadDemonstration, PublishDefinition } from '@countersign/application';
import { definitionSchema } from '@countersign/domain';
import type { DomainError, ProcessDefinition, Viewer } from '@countersign/domain';
import {
  actorsOf,
  applicationOn,
  demonstration,
  loadDemonstration,
  testDatabase,
} from '@countersign/testing';
import type { Application } from '@countersign/testing';

const db = testDatabase();
let app: Application;
beforeAll(async () => {
  app = applicationOn(db.source);
});
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => ({ code: 'not refused', details: [] }),
    ({ code, details }: DomainError) => ({ code, details }),
  );
const recordsOf = (chain: string) => db.asOwner('SELECT FROM record_event WHERE chain = $1', [chain]);

it('refuses a definition that asks who is in charge where no portfolios were published (T12)', async () => {
  const funds = demonstration.definitions
    .map((one) => definitionSchema.parse(one))
    .find(({ id }) => id === 'fiscal-fund')!;
  expect(await refusalOf(app.publishDefinition.run(null, funds))).toMatchObject({
    code: 'DEFINITION_INVALID',
    details: expect.arrayContaining([{ path: 'late.escalateTo', problem: 'noPortfolios' }]) as unknown,
  });
});

describe('the demonstration', () => {
  it('is loaded once, and again only what changed', async () => {
    let hashed = 0;
    const hash = async () => `hash ${++hashed}`;
    expect(await app.loadDemonstration.run(demonstration, hash)).toBe(true);
    const people = await db.count('person');
    expect(await app.loadDemonstration.run(demonstration, hash)).toBe(false);
    const { organization } = demonstration;
    const more = {
      ...demonstration,
      organization: {
        ...organization,
        people: [...organization.people, { account: 'new.person', name: '新人' }],
        units: organization.units.map((unit) =>
          unit.id === 'tax' ? { ...unit, name: { zh: '税', en: 'Tax' } } : unit,
        ),
      },
    };
    expect(await app.loadDemonstration.run(more, hash)).toBe(true);
    expect(await db.count('person')).toBe(people + 1);
    const rows = await db.asOwner(
      `SELECT password_hash AS hash FROM person WHERE account IN ('new.person', 'tax.head') ORDER BY account`,
    );
    expect(rows).toEqual([{ hash: 'hash 2' }, { hash: 'hash 1' }]);
    const [unit] = await db.asOwner(`SELECT name ->> 'zh' AS zh FROM unit WHERE id = 'tax'`);
    expect(unit).toEqual({ zh: '税' });
  });

  it('is loaded whole by the next start where one broke off', async () => {
    const broken = new PublishDefinition(app.work);
    broken.run = async () => {
      throw new Error('killed');
    };
    const { organization } = demonstration;
    const people = [...organization.people, { account: 'one.more', name: '另一人' }];
    const data = { ...demonstration, organization: { ...organization, people } };
    const interrupted = new LoadDemonstration(
      ...([app.work, broken, app.publishCalendar, app.periodicals, app.publishPortfolios] as const),
    );
    await expect(interrupted.run(data, async () => 'hash')).rejects.toThrow('killed');
    expect(await app.loadDemonstration.run(data, async () => 'hash')).toBe(true);
    expect(await app.loadDemonstration.run(data, async () => 'hash')).toBe(false);
  });
});

describe('publishing', () => {
  let definition: ProcessDefinition;
  beforeAll(async () => {
    await loadDemonstration(app);
    ({ definition } = await app.registry.latestDefinition('project-entry'));
  });

  it('the same version again is harmless, and leaves one record', async () => {
    expect(await app.publishDefinition.run(null, definition)).toEqual({
      id: 'project-entry',
      version: definition.version,
      isNew: false,
    });
    expect(await recordsOf('definition:project-entry')).toHaveLength(1);
  });

  it('refuses a change of a published version, and takes it as a new one', async () => {
    const changed = { ...definition, about: { zh: '改', en: 'changed' } };
    expect(await refusalOf(app.publishDefinition.run(null, changed))).toMatchObject({
      ...{ code: 'DEFINITION_INVALID', details: [{ path: 'version', problem: 'alreadyPublished' }] },
    });
    const version = definition.version + 1;
    expect(await app.publishDefinition.run(null, { ...changed, version })).toMatchObject({
      ...{ version, isNew: true },
    });
    expect((await app.registry.latestDefinition('project-entry')).definition.about.en).toBe('changed');
    const before = await app.registry.definition('project-entry', definition.version);
    expect(before.definition.about).toEqual(definition.about);
  });

  it('keeps the order in which a form’s fields are written', async () => {
    const { registry } = applicationOn(db.source);
    const { definition: stored } = await registry.definition('project-entry', definition.version);
    const fields = (one: ProcessDefinition) => Object.keys(one.form.schema['properties'] as object);
    const shipped = (demonstration.definitions as readonly ProcessDefinition[]).find(
      ({ id }) => id === 'project-entry',
    );
    expect(fields(stored)).toEqual(fields(shipped!));
  });

  it('names what is wrong with a definition: shape, schemas and number patterns', async () => {
    expect((await refusalOf(app.publishDefinition.run(null, { id: 'x' }))).code).toBe('DEFINITION_INVALID');
    const wrong = {
      ...{ ...definition, version: 9, numbering: 'XM{year}' },
      form: { ...definition.form, schema: { ...definition.form.schema, type: 'nothing' } },
    };
    const { details } = await refusalOf(app.publishDefinition.run(null, wrong));
    expect(details.map(({ path }) => path)).toEqual(expect.arrayContaining(['form.schema', 'numbering']));
  });

  it('is an administrator’s', async () => {
    const mayor: Viewer = { ...(await actorsOf(db.source))('mayor'), roles: [] };
    expect((await refusalOf(app.publishDefinition.run(mayor, definition))).code).toBe('NOT_AN_ADMINISTRATOR');
  });
});

/** What had no place in definitions when an earlier release published them. */
function before(definition: ProcessDefinition): object {
  const { figures: _, form, stages, ...rest } = definition;
  const { checks: __, ...asked } = form;
  return { ...rest, form: asked, stages: stages.map(({ checks: ___, money: ____, ...stage }) => stage) };
}

it('what an earlier release published is run, and published again without harm', async () => {
  await loadDemonstration(app);
  const read = (one: unknown) => definitionSchema.parse(one);
  const definition = { ...read(demonstration.definitions[0]), id: 'earlier' };
  await db.asOwner('INSERT INTO definition (id, version, body, published_at) VALUES ($1, $2, $3, now())', [
    ...[definition.id, definition.version, JSON.stringify(before(definition))],
  ]);
  const known = await app.registry.definition(definition.id, definition.version);
  expect(known.definition).toEqual(definition);
  expect(await app.publishDefinition.run(null, definition)).toMatchObject({ isNew: false });
});
