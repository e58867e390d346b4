import {
  ActHandler,
  ChangeFeed,
  LoadDemonstration,
  OutboxBell,
  PublishCalendar,
  PublishDefinition,
  Steps,
  SubmitHandler,
} from '@countersign/application';
import { cnCalendar, definitions, organization } from '@countersign/matters';
import { Registry, UnitOfWork, createDataSource, databaseClocks } from '@countersign/persistence';

/** The commands on a pool of their own, as a server has them. */
export async function handlers({ appUrl }, poolSize) {
  const source = await createDataSource({ url: appUrl, poolSize }).initialize();
  const work = new UnitOfWork(source, databaseClocks(source, false).business);
  const registry = new Registry(source);
  const steps = new Steps(registry, new OutboxBell(), new ChangeFeed());
  const load = new LoadDemonstration(source, work, new PublishDefinition(work), new PublishCalendar(work));
  return {
    ...{ source, registry },
    act: new ActHandler(work, steps),
    submit: new SubmitHandler(work, registry, steps),
    loadDemonstration: (hash) =>
      load.run({ organization, definitions, calendar: cnCalendar }, async () => hash),
  };
}

/** Everybody in the post they act in, by account. */
export async function people(source) {
  const rows = await source.query(
    `SELECT DISTINCT ON (p.account) p.account, p.id AS person, p.name, a.unit, a.post
     FROM person p JOIN appointment a ON a.person = p.id ORDER BY p.account, a.rank`,
  );
  return new Map(rows.map(({ account, ...actor }) => [account, actor]));
}
