import {
  DomainError,
  filledInBy,
  invitedPart,
  invitedSchema,
  mayNotFillIn,
  withInvited,
} from '@countersign/domain';
import type { DraftContent, ProcessDefinition } from '@countersign/domain';
import { Registry, UnitOfWork, appendRecord } from '@countersign/persistence';
import type { Transaction } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { draftTitle } from '../queries/boxes/draft-rows.js';
import { validateForm } from '../step/form-validation.js';
import { assertStorable } from '../step/storable.js';
import { findInvitation } from './find-invitation.js';
import type { FoundInvitation } from './find-invitation.js';
import { invitationsOf } from './invitation-chain.js';
import { digestOfPart } from './part-digest.js';
import { tellOfInvitation } from './tell-of-invitation.js';

const sent = z.strictObject({
  form: z.record(z.string(), z.unknown()),
  materials: z.array(z.strictObject({ material: z.string(), file: z.guid() })).max(200),
  /** Of the part as it was shown. */
  seen: z.string(),
  /** Whether they say that this is all. */
  done: z.boolean(),
});

/** Takes what the investor filled in into the draft (C7): its part, and nothing else. */
@Injectable()
export class FillInDraft {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Registry) private readonly registry: Registry,
  ) {}

  /**
   * Null for a secret that opens nothing.
   *
   * @throws DomainError `BAD_INPUT`, `STALE` where the part was changed since it was shown, `NOT_INVITED`, `CLASSIFIED`,
   * `FORM_INVALID`: nothing was saved
   */
  async run(secret: string, body: unknown): Promise<true | null> {
    const { data, error } = sent.safeParse(body);
    if (error) {
      const problems = error.issues.map(({ path, code }) => ({ path: path.join('.'), problem: code }));
      throw new DomainError('BAD_INPUT', problems);
    }
    assertStorable(data.form, 'form');
    return this.work.run(async (transaction) => {
      const found = await findInvitation(transaction, secret, true);
      if (!found) return null;
      const { definition } = await this.registry.latestDefinition(found.matter);
      const part = invitedPart(definition, found.content);
      const given = { form: data.form, materials: data.materials };
      const isNew = digestOfPart(given) !== digestOfPart(part);
      // Sent twice, or as the town typed the same: it is there.
      if (isNew && data.seen !== digestOfPart(part))
        throw new DomainError('STALE', [{ path: 'seen', problem: 'changed' }]);
      assertTakenIn(definition, given, [...found.uploads, ...part.materials], data.done);
      if (isNew) await save(transaction, definition, found, given);
      if (data.done && (isNew || found.doneAt === null)) await finish(transaction, definition, found, given);
      return true as const;
    });
  }
}

function assertTakenIn(
  definition: ProcessDefinition,
  given: DraftContent,
  files: DraftContent['materials'],
  isDone: boolean,
): void {
  const refusal = mayNotFillIn(definition, given, files);
  if (refusal) throw new DomainError(refusal.code, refusal.details);
  validateForm(schemaOf(definition, isDone), given.form, 'form');
}

/** One of each, that it is compiled once. */
const schemas = new WeakMap<ProcessDefinition, Readonly<Record<'whole' | 'begun', Schema>>>();
type Schema = ReturnType<typeof invitedSchema>;

function schemaOf(definition: ProcessDefinition, isDone: boolean): Schema {
  const known = schemas.get(definition) ?? {
    whole: invitedSchema(definition, true),
    begun: invitedSchema(definition, false),
  };
  schemas.set(definition, known);
  return isDone ? known.whole : known.begun;
}

/** The draft's next version: the town's screen learns at its next save that it shows an older one. */
async function save(
  transaction: Transaction,
  definition: ProcessDefinition,
  { id, draft, content, filledIn, now, person, unit }: FoundInvitation,
  given: DraftContent,
): Promise<void> {
  const next = withInvited(definition, content, given);
  const marks = filledInBy(filledIn, invitedPart(definition, content), given, now);
  await transaction.query({
    name: 'fill_in_draft',
    text: `UPDATE draft SET form = $2, materials = $3, filled_in = $4, version = version + 1,
                            saved_at = clock_timestamp() WHERE id = $1`,
    values: [draft, JSON.stringify(next.form), JSON.stringify(next.materials), JSON.stringify(marks)],
  });
  await transaction.query({
    name: 'note_filling_in',
    text: 'UPDATE invitation SET saved_at = $2 WHERE id = $1',
    values: [id, new Date(now)],
  });
  await appendRecord(transaction, {
    ...{ chain: invitationsOf(draft), type: 'FILLED_IN_BY_LINK', actor: null },
    what: { draft, invitedBy: person, unit, form: given.form, materials: given.materials },
  });
}

async function finish(
  transaction: Transaction,
  definition: ProcessDefinition,
  { id, draft, content, now, person, unit }: FoundInvitation,
  given: DraftContent,
): Promise<void> {
  await transaction.query({
    name: 'invitation_done',
    text: 'UPDATE invitation SET done_at = $2 WHERE id = $1',
    values: [id, new Date(now)],
  });
  const title = draftTitle(definition, withInvited(definition, content, given).form);
  await tellOfInvitation(transaction, { person, unit, draft, title }, now);
  await appendRecord(transaction, {
    ...{ chain: invitationsOf(draft), type: 'INVITATION_DONE', actor: null },
    what: { draft, invitedBy: person },
  });
}
