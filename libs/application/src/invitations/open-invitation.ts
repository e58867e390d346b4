import type { Instant } from '@countersign/calendar';
import { invitedPart, invitedSchema, invitedUi } from '@countersign/domain';
import type { ProcessDefinition, Text } from '@countersign/domain';
import { Registry, UnitOfWork } from '@countersign/persistence';
import type { Transaction } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { needViews } from '../queries/assemble/needs.js';
import { Organization } from '../queries/organization.js';
import { findInvitation } from './find-invitation.js';
import type { FoundInvitation } from './find-invitation.js';
import { digestOfPart } from './part-digest.js';

/** All that a link shows: the matter, who asks, and the part of the draft that is asked for. */
export type InvitedView = {
  readonly matter: Text;
  readonly unit: Text;
  readonly name: string;
  readonly schema: unknown;
  readonly ui: unknown;
  readonly form: Readonly<Record<string, unknown>>;
  readonly materials: readonly InvitedMaterialView[];
  /** Names the part as it is shown; sent back, it says what a change builds on. */
  readonly seen: string;
  readonly expiresAt: Instant;
  readonly savedAt: Instant | null;
  readonly doneAt: Instant | null;
};
type InvitedMaterialView = {
  readonly id: string;
  readonly title: Text;
  readonly guide: Text | null;
  /** Null where it depends on what is filled in. */
  readonly required: boolean | null;
  readonly files: readonly InvitedFileView[];
};
type InvitedFileView = { readonly id: string; readonly name: string; readonly size: number };

/** Shows the investor its part of a draft (C7). Whoever has the link is let in; nobody signs in. */
@Injectable()
export class OpenInvitation {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Registry) private readonly registry: Registry,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** Null for a secret that opens nothing. */
  run(secret: string): Promise<InvitedView | null> {
    return this.work.run(async (transaction) => {
      const found = await findInvitation(transaction, secret, false);
      return found && this.view(transaction, found);
    });
  }

  private async view(transaction: Transaction, found: FoundInvitation): Promise<InvitedView> {
    const { matter, content, unit, name, expiresAt, savedAt, doneAt } = found;
    const { definition } = await this.registry.latestDefinition(matter);
    const part = invitedPart(definition, content);
    const files = await filesNamed(
      transaction,
      part.materials.map(({ file }) => file),
    );
    const organization = await this.organization.current();
    return {
      ...{ matter: definition.title, unit: organization.unit(unit).name, name, expiresAt, savedAt, doneAt },
      ...{ schema: invitedSchema(definition, true), ui: invitedUi(definition), form: part.form },
      materials: materialsOf(definition, part, files),
      seen: digestOfPart(part),
    };
  }
}

function materialsOf(
  definition: ProcessDefinition,
  part: ReturnType<typeof invitedPart>,
  files: readonly InvitedFileView[],
): readonly InvitedMaterialView[] {
  // What a condition makes of the part alone: of the rest of the draft nothing is told.
  const needs = needViews(definition, {
    values: part.form,
    materials: part.materials.map((one) => ({ ...one, name: '', size: 0, digest: '', type: '' })),
  });
  const asked = definition.form.invited?.materials ?? [];
  return definition.materials
    .filter(({ id }) => asked.includes(id))
    .map(({ id, title, guide }) => ({
      ...{ id, title, guide: guide ?? null },
      required: needs.find(({ material }) => material === id)?.required ?? null,
      files: part.materials
        .filter(({ material }) => material === id)
        .flatMap(({ file }) => files.filter((one) => one.id === file)),
    }));
}

/** By name and size: what is in them is not shown to whoever has the link. */
const filesNamed = (transaction: Transaction, ids: readonly string[]): Promise<readonly InvitedFileView[]> =>
  transaction.query<InvitedFileView>({
    name: 'files_of_part',
    text: 'SELECT id, name, size::float8 AS size FROM file WHERE id = ANY ($1::uuid[])',
    values: [ids],
  });
