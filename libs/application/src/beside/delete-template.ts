import { DomainError, templatesKept } from '@countersign/domain';
import type { TemplateOwner, Viewer } from '@countersign/domain';
import { UnitOfWork, appendRecord } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { OWNED, ownerOf, templatesOf } from './save-template.js';

/** Takes an opinion template away (C2). What was written with it stays written. */
@Injectable()
export class DeleteTemplate {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /** @throws DomainError `TEMPLATE_NOT_FOUND`, also for one that is not the viewer's to keep */
  async run(viewer: Viewer, id: string): Promise<void> {
    if (!isUuid(id)) throw new DomainError('TEMPLATE_NOT_FOUND');
    await this.work.run(async (transaction) => {
      for (const owner of templatesKept(viewer)) {
        const deleted = await transaction.query({
          name: 'delete_template',
          text: `DELETE FROM opinion_template WHERE ${OWNED} AND id = $4 RETURNING id`,
          values: [...ownerOf(owner, viewer), id],
        });
        if (deleted.length > 0) return record(owner);
      }
      throw new DomainError('TEMPLATE_NOT_FOUND');

      function record(owner: TemplateOwner): Promise<void> {
        const entry = { chain: templatesOf(owner, viewer), type: 'TEMPLATE_DELETED', actor: viewer.person };
        return appendRecord(transaction, { ...entry, what: { template: id } });
      }
    });
  }
}
