import type { Viewer } from '@countersign/domain';
import { investorOf, mayTakeArchive, missedAcceptance, standing } from '@countersign/domain';
import type { LocalDate } from '@countersign/calendar';
import { instant } from '@countersign/calendar';
import { Inject, Injectable } from '@nestjs/common';
import { allowedActionViews } from './assemble/allowed-actions.js';
import { assignmentViews } from './assemble/assignments.js';
import { clockOfVisit, clocksOfSubmission, drivingOf, pastClocks } from './assemble/clock.js';
import { fillIn, wordsOf } from './assemble/fill-in.js';
import { figureViews, formView, materialViews } from './assemble/form.js';
import { successorOf } from './assemble/issued.js';
import { routeView } from './assemble/route.js';
import { sheetView } from './assemble/sheet.js';
import { conditionalView, pauseView, supplementView, urgencyView } from './assemble/time.js';
import { withWhose } from './assemble/whose.js';
import { LoadSubmission } from './load-submission.js';
import type { IssuedRow, LoadedSubmission } from './load-submission.js';
import type { ClockView } from './views/clock.view.js';
import type { ClosingView } from './views/common.view.js';
import type { ArchiveView, DocumentView, StandingView, SubmissionView } from './views/submission.view.js';

/** Everything on a submission's screen, in two statements whatever its size. */
@Injectable()
export class SubmissionQuery {
  constructor(@Inject(LoadSubmission) private readonly load: LoadSubmission) {}

  /** @throws DomainError `SUBMISSION_NOT_FOUND` */
  async run(viewer: Viewer, id: string): Promise<SubmissionView> {
    return submissionView(await this.load.run(viewer, id));
  }
}

function submissionView(loaded: LoadedSubmission): SubmissionView {
  const { id, seq, context, state, now, organization, documents } = loaded;
  const { definition, stages } = context.definition;
  const moment = { calendar: context.calendar, now };
  const named = (clock: ClockView) => withWhose(loaded, clock);
  const clocks = clocksOfSubmission(moment, definition, state).map(named);
  const stage = stages.get(state.stage);
  const visit = state.visits.at(-1);
  const stageClock = withWhose(loaded, stage && visit ? clockOfVisit(moment, stage, visit) : null);
  const sheet = sheetView(loaded);
  return {
    ...{ id, seq, clocks, stageClock, sheet },
    pastClocks: pastClocks(moment, definition, state.pastClocks).map(named),
    urgency: urgencyView(definition, state),
    pause: pauseView(loaded),
    supplement: supplementView(loaded),
    acceptedBySilence: missedAcceptance(context, state)?.no ?? null,
    conditional: conditionalView(loaded),
    ...{ number: state.number, title: state.title, cycle: state.cycle },
    matter: definition.id,
    matterTitle: definition.title,
    definitionVersion: definition.version,
    submitter: organization.signer(state.submitter),
    investor: investorOf(definition, context.form),
    filedAt: state.filedAt,
    receivedOn: state.receivedOn,
    standing: standingView(loaded),
    closed: closingView(loaded),
    light: lightOf(clocks, stageClock),
    figures: figureViews(context, state, now),
    form: formView(definition, context.form, state.urgency),
    materials: materialViews(definition, context.form),
    assignments: assignmentViews(loaded),
    route: routeView(loaded),
    documents: documents.map((issued) => documentView(loaded, issued)),
    approvalFormUrl: `/approval-forms/${id}.pdf`,
    archive: archiveView(loaded),
    allowedActions: allowedActionViews(loaded, sheet?.criteria ?? []),
  };
}

/** Of the clock that drives it, else of the stage: as in the lists. */
const lightOf = (clocks: readonly ClockView[], stageClock: ClockView | null): ClockView['light'] =>
  (drivingOf(clocks) ?? stageClock)?.light ?? 'grey';

function standingView({ context, state, organization }: LoadedSubmission): StandingView {
  const { doing, holders, ...rest } = standing(context, state);
  return { ...rest, doing: doing ?? null, holders: holders.map((unit) => organization.unit(unit)) };
}

function closingView({ context, state: { closed } }: LoadedSubmission): ClosingView | null {
  const ending = closed && context.definition.endings.get(closed.ending);
  if (!closed || !ending) return null;
  const { id, title, kind } = ending;
  return { ending: id, title, kind, at: closed.at, reason: closed.reason ?? null };
}

function archiveView({ id, context, state, viewer, package: packed }: LoadedSubmission): ArchiveView | null {
  if (!mayTakeArchive(context, state, viewer)) return null;
  if (!packed) return { url: null, size: null, digest: null, packedAt: null };
  const { size, digest, packed_at: packedAt } = packed;
  return { url: `/archives/${id}.zip`, size, digest, packedAt: instant(Date.parse(packedAt)) };
}

function documentView({ context, state, documents }: LoadedSubmission, issued: IssuedRow): DocumentView {
  const { id, document, number, code, params, issued_at: issuedAt, valid_until: validUntil } = issued;
  const { definition } = context.definition;
  const defined = definition.documents[document];
  const words = { title: state.title, submission: state.number, ...wordsOf(definition, params) };
  const successor = successorOf(documents, issued);
  return {
    ...{ id, document, number },
    title: defined?.title ?? { zh: document, en: document },
    issuedAt: instant(Date.parse(issuedAt)),
    validUntil: validUntil as LocalDate | null,
    supersededAt: successor ? instant(Date.parse(successor.issued_at)) : null,
    verificationCode: code,
    body: fillIn(defined?.body ?? { zh: '', en: '' }, words),
    url: `/documents/${id}.pdf`,
  };
}
