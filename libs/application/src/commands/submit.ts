import { localDateOf } from '@countersign/calendar';
import { DomainError, refusal } from '@countersign/domain';
import type { Actor, DecideContext, Delegation, SubmissionEvent } from '@countersign/domain';
import {
  GENESIS,
  Registry,
  UnitOfWork,
  loadFiling,
  lockSubmission,
  nextNumber,
  numberIn,
  seriesOf,
} from '@countersign/persistence';
import type { KeyedEvent, Transaction } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { v7, validate as isUuid } from 'uuid';
import {
  assertNameable,
  assertNotConverted,
  convertedFrom,
  withCarried,
  writeAlong,
} from '../beside/at-filing.js';
import { delegationFor } from '../delegations/delegation-for.js';
import { assertKnown } from '../directory/assert-known.js';
import { namedInForm } from '../directory/named-in-form.js';
import { closeInvitations } from '../invitations/close-invitations.js';
import { digestOf, filesOf, makeRevision } from '../step/form-revision.js';
import type { FormInput } from '../step/form-revision.js';
import { validateForm } from '../step/form-validation.js';
import { heldAt } from '../step/catch-up.js';
import { advance, begun } from '../step/progress.js';
import { assertSameAct } from '../step/repeat.js';
import { Steps } from '../step/steps.js';
import { assertKey, assertStorable } from '../step/storable.js';
import type { ActAnswer } from './act.js';

export type SubmitRequest = FormInput & {
  readonly key: string;
  /** A definition's id: the latest version is filed. */
  readonly matter: string;
  /** Removed with the same commit. */
  readonly draft?: string;
  /** C7: the draft's version that the screen was made from; where the investor saved since, it is refused. */
  readonly draftVersion?: number;
  /** C4: other submissions that it names, by id. */
  readonly related?: readonly string[];
};

type Filed = SubmissionEvent & { readonly type: 'SUBMIT' };

/** Files a submission: it gets its number, and its first stage is signed in the same act. */
@Injectable()
export class SubmitHandler {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Registry) private readonly registry: Registry,
    @Inject(Steps) private readonly steps: Steps,
  ) {}

  /** @throws DomainError when it is refused: nothing was filed and no number used */
  async run(actor: Actor, submit: SubmitRequest): Promise<ActAnswer> {
    assertKey(submit.key);
    assertStorable(submit.form, 'form');
    if (submit.draft !== undefined && !isUuid(submit.draft)) throw new DomainError('DRAFT_NOT_FOUND');
    const [definition, calendar] = await Promise.all([
      this.registry.latestDefinition(submit.matter),
      this.registry.currentCalendar(),
    ]);
    return this.work.run((transaction) => this.once(transaction, actor, submit, { definition, calendar }));
  }

  private async once(
    transaction: Transaction,
    actor: Actor,
    submit: SubmitRequest,
    versions: Omit<DecideContext, 'form'>,
  ): Promise<ActAnswer> {
    const { definition } = versions.definition;
    const { person, unit } = actor;
    const loaded = await loadFiling(transaction, {
      actor: person,
      unit,
      key: submit.key,
      files: filesOf(submit),
    });
    // Before anything is checked: what was in order then may not be by now, in another post or with other files.
    if (loaded.keyed) return this.repeat(transaction, loaded.keyed, digestOf(submit, loaded.files));
    const delegated = await delegationFor(transaction, actor);
    const viewer = { ...actor, roles: [], ...scopeOf(delegated) };
    const from = await convertedFrom(transaction, viewer, submit.draft);
    await assertNotConverted(transaction, this.registry, from, definition.id);
    const files = await withCarried(transaction, loaded.files, from);
    const form = makeRevision(definition, 1, submit, files, unit);
    const { revision, digest } = form;
    const event = {
      ...{ type: 'SUBMIT', actor, at: loaded.at, number: '-', unitKind: loaded.unitKind ?? '' },
      title: String(submit.form[definition.form.title] ?? ''),
      form: { revision, digest },
      ...delegated,
    } as const satisfies Filed;
    const portfolios = await this.steps.portfoliosSince(transaction, loaded.portfolios, loaded.at);
    const context = heldAt({ ...versions, form }, portfolios, loaded.at);
    const reason = refusal(context, null, event);
    if (reason) throw new DomainError(reason.code, reason.details);
    // What is missing is no refusal: the accepting unit names it, all at once (T5). A supplement must then be complete.
    validateForm(definition.form.schema, form.values, 'form');
    await assertKnown(transaction, namedInForm(definition, form));

    const { related = [] } = submit;
    await assertNameable(transaction, viewer, related);
    const submission = v7();
    if (submit.draft !== undefined)
      await closeInvitations(transaction, { draft: submit.draft, person, submission }, submit.draftVersion);
    await writeAlong(transaction, viewer, submission, { related, convertedFrom: from }, loaded.at);

    const year = Number(localDateOf(context.calendar, loaded.at).slice(0, 4));
    const series = seriesOf(definition.numbering, year);
    const number = numberIn(series, await nextNumber(transaction, series.series));
    const start = begun(submission, null, 0, loaded.recordedAt);
    const after = advance(start, context, { ...event, number }, submit.key);
    await this.steps.finish(transaction, [
      {
        ...{ context, before: { state: null, head: GENESIS }, progress: after },
        form: { ...form, person },
        files: form.materials.map(({ file }) => file),
        ...(submit.draft !== undefined && { draft: submit.draft }),
      },
    ]);
    return { submission, seq: after.seq, repeated: false, state: after.state };
  }

  private async repeat(transaction: Transaction, keyed: KeyedEvent, digest: string): Promise<ActAnswer> {
    assertSameAct(keyed, { type: 'SUBMIT', form: { revision: 1, digest } });
    const filed = await lockSubmission(transaction, keyed.submission);
    if (!filed) throw new Error(`${keyed.submission} has an event and no row`);
    return { submission: keyed.submission, seq: keyed.seq, repeated: true, state: filed.state };
  }
}

/** O9: who files for another reads for him what the delegation is for. */
const scopeOf = ({ delegation }: { readonly delegation?: Delegation }) =>
  delegation?.matters ? { matters: delegation.matters } : {};
