import { DomainError, applicantOf, asksFields, mayRead, refusal } from '@countersign/domain';
import type {
  Actor,
  ApplicantStanding,
  DecideContext,
  FormRevision,
  PersonsEvent,
  ProcessDefinition,
  SubmissionState,
} from '@countersign/domain';
import { UnitOfWork, lockSubmission } from '@countersign/persistence';
import type { FoundFile, LoadedSubmission, Transaction } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { standingOf } from '../applicants/standing-of.js';
import { delegationFor } from '../delegations/delegation-for.js';
import { assertKnown, namedIn } from '../directory/assert-known.js';
import { namedInFields, namedInForm } from '../directory/named-in-form.js';
import { personNamed } from '../directory/person-named.js';
import { assertValid, digestOf, filesOf, makeRevision } from '../step/form-revision.js';
import type { FormInput } from '../step/form-revision.js';
import { validateForm } from '../step/form-validation.js';
import { advance } from '../step/progress.js';
import { assertSameAct } from '../step/repeat.js';
import { Steps, momentOf } from '../step/steps.js';
import type { Change } from '../step/steps.js';
import { assertKey, assertStorable } from '../step/storable.js';

type Distribute<T> = T extends unknown
  ? Omit<T, 'actor' | 'at' | 'form' | 'applicant' | 'delegation' | 'name' | 'units'>
  : never;
/** What a person does, as the person says it; who, when and of what standing are not for a client to say. */
export type EventInput = Distribute<Exclude<PersonsEvent, { type: 'SUBMIT' }>>;

export type ActRequest = {
  readonly submission: string;
  /** The client's idempotency key: the same again has its effect once. */
  readonly key: string;
  readonly event: EventInput;
  /** A new revision of the form, where the outcome asks for one. */
  readonly revision?: FormInput;
};

export type ActAnswer = {
  readonly submission: string;
  readonly seq: number;
  /** The same key came before: this is the recorded answer. */
  readonly repeated: boolean;
  readonly state: SubmissionState;
};

/** Every act of a person on a submission that exists. */
@Injectable()
export class ActHandler {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Steps) private readonly steps: Steps,
  ) {}

  /** @throws DomainError when it is refused: nothing changed then */
  async run(actor: Actor, act: ActRequest): Promise<ActAnswer> {
    assertKey(act.key);
    assertStorable(act.event, 'event');
    assertStorable(act.revision, 'revision');
    if (!isUuid(act.submission)) throw new DomainError('SUBMISSION_NOT_FOUND');
    return this.work.run((transaction) => this.once(transaction, actor, act));
  }

  private async once(transaction: Transaction, actor: Actor, act: ActRequest): Promise<ActAnswer> {
    const { submission, key, event, revision } = act;
    const attachments = attachmentsOf(event);
    const files = [...attachments, ...(revision ? filesOf(revision) : [])];
    const loaded = await lockSubmission(transaction, submission, { actor: actor.person, key, files });
    if (!loaded) throw new DomainError('SUBMISSION_NOT_FOUND');
    // Before anything is checked: what was in order then may not be by now, in another post or with other files.
    if (loaded.keyed) {
      const formRef = revision && { form: { revision: 0, digest: digestOf(revision, loaded.files) } };
      assertSameAct(loaded.keyed, { ...event, ...formRef }, submission);
      return { submission, seq: loaded.keyed.seq, repeated: true, state: loaded.state };
    }
    const { context: before, progress: passed } = await this.steps.catchUp(transaction, loaded);
    const { state } = passed;
    return unlessHidden(state, actor, async () => {
      const { definition } = before.definition;
      if (event.type === 'SUPPLY' && !revision)
        throw new DomainError('FORM_REQUIRED', [{ path: 'form', problem: 'required' }]);
      const form =
        revision && makeRevision(definition, state.form.revision + 1, revision, loaded.files, actor.unit);
      const context = form ? { ...before, form, previousForm: before.form } : before;
      const whole = {
        ...event,
        ...(form && { form: { revision: form.revision, digest: form.digest } }),
        ...(await standingFor(transaction, context, state, event, loaded)),
        ...(await delegationFor(transaction, actor)),
        ...(await personNamed(transaction, event)),
        ...{ actor, at: momentOf(loaded, state) },
      } as PersonsEvent;
      // The checks count on values that are of their schema; who may not, or not now, need not hear what is wrong with them.
      const isLooked = form !== undefined || isChecked(definition, state, event);
      if (isLooked) {
        assertNotRefused(context, state, whole);
        if (form) assertValid(definition, form);
        assertOpinion(context, state, event, loaded.files, actor);
      }
      const after = advance(passed, context, whole, key);
      if (!isLooked) assertOpinion(context, state, event, loaded.files, actor);
      await assertKnown(transaction, [
        ...namedIn(event, state.work),
        ...(form ? namedInForm(definition, form) : []),
        ...namedInFields(definition, state, event),
      ]);
      const change = { context, before: loaded, progress: after, ...additionsOf(form, attachments, actor) };
      await this.steps.finish(transaction, [change]);
      return { submission, seq: after.seq, repeated: false, state: after.state };
    });
  }
}

/** T15: where the outcome lets something come later, the event says whether the applicant may have that. */
async function standingFor(
  transaction: Transaction,
  context: DecideContext,
  { work }: SubmissionState,
  event: EventInput,
  { applicant }: LoadedSubmission,
): Promise<{ readonly applicant?: ApplicantStanding }> {
  if (event.type !== 'SIGN' && event.type !== 'PASS_UP') return {};
  const stage = context.definition.stages.get(work[event.no]?.stage ?? '');
  const outcome = stage?.outcomes.find(({ id }) => id === event.opinion.outcome);
  if (outcome?.defers === undefined) return {};
  // A form that comes with the act may name another applicant than the one whose marks were read.
  const code = context.previousForm && applicantOf(context);
  const standing = code ? await standingOf(transaction, code) : applicant;
  return standing ? { applicant: standing } : {};
}

/** A refusal says something about the submission: to whom it is hidden, it is not there (LoadSubmission says the same). */
async function unlessHidden<T>(state: SubmissionState, actor: Actor, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw mayRead(state, { ...actor, roles: [] }) ? error : new DomainError('SUBMISSION_NOT_FOUND');
  }
}

function assertNotRefused(context: DecideContext, state: SubmissionState, event: PersonsEvent): void {
  const reason = refusal(context, state, event);
  if (reason) throw new DomainError(reason.code, reason.details);
}

function isChecked({ stages }: ProcessDefinition, { work }: SubmissionState, event: EventInput): boolean {
  if (!opinionOf(event) || !('no' in event)) return false;
  const at = work[event.no]?.stage;
  return stages.some(({ id, checks }) => id === at && checks.length > 0);
}

const opinionOf = (event: EventInput) =>
  event.type === 'SIGN' || event.type === 'CORRECT' || event.type === 'PASS_UP' ? event.opinion : null;
const attachmentsOf = (event: EventInput) => (opinionOf(event)?.attachments ?? []).filter((id) => isUuid(id));

/** What the core cannot look up: the fields by their schema, the files among the unit's own. */
function assertOpinion(
  { definition }: DecideContext,
  state: SubmissionState,
  event: EventInput,
  files: readonly FoundFile[],
  { unit }: Actor,
): void {
  const opinion = opinionOf(event);
  if (!opinion || !('no' in event)) return;
  const assignment = state.work[event.no];
  const fields =
    assignment && asksFields(assignment) ? definition.stages.get(assignment.stage)?.fields : undefined;
  if (fields) validateForm(fields, opinion.fields ?? {}, 'opinion.fields');
  const mine = new Set(files.filter((file) => file.attached || file.unit === unit).map(({ id }) => id));
  const unknown = (opinion.attachments ?? []).flatMap((id, index) => (mine.has(id) ? [] : [index]));
  if (unknown.length === 0) return;
  throw new DomainError(
    'FILE_NOT_FOUND',
    unknown.map((index) => ({ path: `opinion.attachments.${index}`, problem: 'notUploaded' })),
  );
}

function additionsOf(
  form: FormRevision | undefined,
  attachments: readonly string[],
  { person }: Actor,
): Pick<Change, 'files' | 'form'> {
  const files = [...attachments, ...(form?.materials.map(({ file }) => file) ?? [])];
  return { files, ...(form && { form: { ...form, person } }) };
}
