import {
  ActHandler,
  CalendarBell,
  ChangeFeed,
  LetTimePass,
  LoadDemonstration,
  OutboxBell,
  PreviewCalendar,
  PublishCalendar,
  PublishDefinition,
  Recalculate,
  Steps,
  SubmitHandler,
  WakeFailures,
} from '@countersign/application';
import { cnCalendar, definitions, organization } from '@countersign/matters';
import { Registry, UnitOfWork, createDataSource, databaseClocks } from '@countersign/persistence';

/** The commands on a pool of their own, as a server has them. */
export async function handlers({ appUrl }, poolSize, { manual = false } = {}) {
  const source = await createDataSource({ url: appUrl, poolSize }).initialize();
  const work = new UnitOfWork(source, databaseClocks(source, manual).business);
  const registry = new Registry(source);
  const steps = new Steps(registry, new OutboxBell(), new ChangeFeed());
  const publishCalendar = new PublishCalendar(work, new CalendarBell());
  const load = new LoadDemonstration(source, work, new PublishDefinition(work), publishCalendar);
  const letTimePass = new LetTimePass(work, steps);
  return {
    ...{ source, registry, publishCalendar, letTimePass },
    recalculate: new Recalculate(source, letTimePass, new WakeFailures(source)),
    previewCalendar: new PreviewCalendar(source, registry, databaseClocks(source, manual).business),
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
