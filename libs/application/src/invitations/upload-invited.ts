import { DomainError } from '@countersign/domain';
import { Registry, UnitOfWork } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { findInvitation } from './find-invitation.js';

/** Through one link: eight materials, each in some parts, and some of them again. */
const MOST_UPLOADS = 60;

/** For whom a file is taken in: it belongs to the unit that made the link, which answers for it. */
export type InvitedUploader = { readonly person: string; readonly unit: string };

/** Says whether a file may come through a link (C7), and notes that it has. */
@Injectable()
export class UploadInvited {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Registry) private readonly registry: Registry,
  ) {}

  /** Before its first byte is read. Null for a secret that opens nothing. @throws DomainError `NOT_INVITED`, `BAD_INPUT` */
  check(secret: string, material: string): Promise<InvitedUploader | null> {
    return this.work.run(async (transaction) => {
      const found = await findInvitation(transaction, secret, false);
      if (!found) return null;
      const { definition } = await this.registry.latestDefinition(found.matter);
      if (!definition.form.invited?.materials.includes(material))
        throw new DomainError('NOT_INVITED', [{ path: `materials.${material}`, problem: 'notInvited' }]);
      assertFewer(found.uploads.length);
      return { person: found.person, unit: found.unit };
    });
  }

  /** One that is not noted is cleared away, like any that nothing came of. Null where the link ended meanwhile. */
  note(secret: string, material: string, file: string): Promise<true | null> {
    return this.work.run(async (transaction) => {
      const found = await findInvitation(transaction, secret, true);
      if (!found) return null;
      assertFewer(found.uploads.length);
      await transaction.query({
        name: 'note_upload',
        text: 'UPDATE invitation SET uploads = uploads || $2::jsonb WHERE id = $1',
        values: [found.id, JSON.stringify([{ material, file }])],
      });
      return true as const;
    });
  }
}

function assertFewer(count: number): void {
  if (count < MOST_UPLOADS) return;
  throw new DomainError('BAD_INPUT', [{ path: 'materials', problem: 'tooMany', most: MOST_UPLOADS }]);
}
