import {
  ActHandler,
  CalendarBell,
  ChangeFeed,
  ClearApplicant,
  ClockControl,
  DirectoryQuery,
  LetTimePass,
  LoadDemonstration,
  ActOnIssue,
  Organization,
  Periodicals,
  MarkApplicant,
  OutboxBell,
  PreviewCalendar,
  PublishCalendar,
  PublishDefinition,
  PublishPortfolios,
  Recalculate,
  Recalculations,
  ReplayAll,
  Steps,
  SubmitHandler,
  VerifyAudit,
  WakeFailures,
} from '@countersign/application';
import { cnCalendar, definitions, organization, periodicals, portfolios } from '@countersign/matters';
import { Registry, UnitOfWork, databaseClocks } from '@countersign/persistence';
import type { DataSource } from 'typeorm';

/** The commands over one data source, wired by hand. */
export type Application = ReturnType<typeof applicationOn>;

/** @param manual - the business clock stands still and is set (ClockControl) */
export function applicationOn(source: DataSource, { manual = true }: { readonly manual?: boolean } = {}) {
  const { business } = databaseClocks(source, manual);
  const work = new UnitOfWork(source, business);
  const registry = new Registry(source);
  const [bell, feed] = [new OutboxBell(), new ChangeFeed()];
  const steps = new Steps(registry, bell, feed);
  const letTimePass = new LetTimePass(work, steps);
  const calendarBell = new CalendarBell();
  const publishDefinition = new PublishDefinition(work);
  const publishCalendar = new PublishCalendar(work, calendarBell);
  const periodicals = new Periodicals(source, work);
  const organizationNow = new Organization(source);
  const publishPortfolios = new PublishPortfolios(work);
  return {
    ...{
      source,
      work,
      registry,
      bell,
      feed,
      steps,
      letTimePass,
      publishDefinition,
      publishCalendar,
      calendarBell,
    },
    act: new ActHandler(work, steps),
    submit: new SubmitHandler(work, registry, steps),
    clock: new ClockControl(source, work, business, letTimePass),
    loadDemonstration: new LoadDemonstration(
      ...([work, publishDefinition, publishCalendar] as const),
      periodicals,
      publishPortfolios,
    ),
    periodicals,
    issues: new ActOnIssue(work, periodicals, organizationNow, registry),
    publishPortfolios,
    previewCalendar: new PreviewCalendar(source, registry, business),
    recalculate: new Recalculate(source, letTimePass, new WakeFailures(source)),
    recalculations: new Recalculations(source),
    directory: new DirectoryQuery(source),
    markApplicant: new MarkApplicant(work),
    clearApplicant: new ClearApplicant(work),
    replayAll: new ReplayAll(source, registry),
    verifyAudit: new VerifyAudit(source),
  };
}

/** What `npm start` loads; nobody can sign in with the password. */
export const demonstration = { organization, portfolios, definitions, periodicals, calendar: cnCalendar };

export const loadDemonstration = ({ loadDemonstration: load }: Application): Promise<boolean> =>
  load.run(demonstration, async () => 'no password');
