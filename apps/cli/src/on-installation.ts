import type { Instant } from '@countersign/calendar';
import {
  AddSubscriber,
  ClockControl,
  ExplainClocks,
  ListDeadLetters,
  PreviewCalendar,
  PublishCalendar,
  ReplayAll,
  ResendDeadLetter,
  VerifyAudit,
  type CalendarInput,
  type SubscriberInput,
} from '@countersign/application';
import type { INestApplicationContext } from '@nestjs/common';
import { Registry } from '@countersign/persistence';
import { DataSource } from 'typeorm';
import { withInstallation } from './installation.js';
import { NotFound } from './not-found.js';

/** What the commands do to an installation. Loaded only by those that have one to do with: `calendar` is quick without. */

/** Who may do what the rules leave to administrators: whoever runs the installation, at its command line. */
const OPERATOR = null;

export const verifyAudit = (submission?: string) =>
  withInstallation(async (app) => app.get(VerifyAudit).run(await idOf(app, submission)));

export const replayAll = (submission?: string) =>
  withInstallation(async (app) => app.get(ReplayAll).run(await idOf(app, submission)));

/** @throws NotFound */
export const explainClocks = (submission: string) =>
  withInstallation(async (app) => {
    const id = await idOf(app, submission);
    const explained = id === undefined ? null : await app.get(ExplainClocks).run(id);
    if (!explained) throw new NotFound(`there is no submission ${submission}`);
    return explained;
  });

export const readClock = () => withInstallation((app) => app.get(ClockControl).read());

export const setClock = (now: Instant) => withInstallation((app) => app.get(ClockControl).set(OPERATOR, now));

export const listDeadLetters = (first: number) =>
  withInstallation((app) => app.get(ListDeadLetters).run(OPERATOR, { first }));

export const resendDeadLetter = (id: string) =>
  withInstallation((app) => app.get(ResendDeadLetter).run(OPERATOR, id));

export const addSubscriber = (input: SubscriberInput) =>
  withInstallation((app) => app.get(AddSubscriber).run(OPERATOR, input));

/** So many moves are told by name. */
const SHOWN = 20;

export const previewCalendar = (input: CalendarInput) =>
  withInstallation((app) => previewOn(app, input).then(({ preview }) => preview));

export const publishCalendar = (input: CalendarInput, note?: string) =>
  withInstallation(async (app) => {
    const { basedOn, preview } = await previewOn(app, input);
    const published = await app
      .get(PublishCalendar)
      .run(OPERATOR, { input, basedOn, ...(note !== undefined && { note }) });
    return { preview, published };
  });

async function previewOn(app: INestApplicationContext, input: CalendarInput) {
  const { version: basedOn } = await app.get(Registry).currentCalendar();
  const preview = await app.get(PreviewCalendar).run(OPERATOR, { input, basedOn, first: SHOWN });
  return { basedOn, preview };
}

/** A submission by its id or its number. @throws NotFound */
async function idOf(app: INestApplicationContext, name: string | undefined): Promise<string | undefined> {
  if (name === undefined) return undefined;
  const [found] = await app
    .get(DataSource)
    .query<{ id: string }[]>('SELECT id FROM submission WHERE number = $1 OR id::text = $1', [name]);
  if (!found) throw new NotFound(`there is no submission ${name}`);
  return found.id;
}
