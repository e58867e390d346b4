import { DomainError, mayNotKeepTemplate } from '@countersign/domain';
import type { TemplateInput, TemplateOwner, Viewer } from '@countersign/domain';
import { UnitOfWork, appendRecord, takeTurn } from '@countersign/persistence';
import type { Transaction } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { v7, validate as isUuid } from 'uuid';
import { assertStorable } from '../step/storable.js';

/** The chain of records of an owner's templates (A1). */
export const templatesOf = (owner: TemplateOwner, { person, unit }: Viewer): string =>
  `templates:${owner === 'unit' ? unit : person}`;

/** Keeps an opinion template (C2): a new one, or other words for one that there is. */
@Injectable()
export class SaveTemplate {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /** @param id - left out: a new one. @throws DomainError `TEMPLATE_NOT_FOUND`, and why not (`mayNotKeepTemplate`) */
  async run(viewer: Viewer, template: TemplateInput, id?: string): Promise<string> {
    assertStorable(template, 'template');
    if (id !== undefined && !isUuid(id)) throw new DomainError('TEMPLATE_NOT_FOUND');
    const text = template.text.trim();
    return this.work.run(async (transaction) => {
      // One after the other, that they can be counted.
      await takeTurn(transaction, templatesOf(template.owner, viewer));
      const [row] = await transaction.query<{ n: number }>({
        name: 'count_templates',
        text: `SELECT count(*)::int AS n FROM opinion_template WHERE ${OWNED} AND id IS DISTINCT FROM $4::uuid`,
        values: [...ownerOf(template.owner, viewer), id ?? null],
      });
      const refusal = mayNotKeepTemplate(viewer, template, row?.n ?? 0);
      if (refusal) throw new DomainError(refusal.code, refusal.details);
      const saved = await write(transaction, viewer, { ...template, text }, id);
      const record = {
        chain: templatesOf(template.owner, viewer),
        type: 'TEMPLATE_SAVED',
        actor: viewer.person,
      };
      await appendRecord(transaction, { ...record, what: { template: saved, text } });
      return saved;
    });
  }
}

async function write(
  transaction: Transaction,
  viewer: Viewer,
  { owner, text }: TemplateInput,
  id: string | undefined,
): Promise<string> {
  const whose = ownerOf(owner, viewer);
  const [saved] = await transaction.query<{ id: string }>(
    id === undefined
      ? {
          name: 'add_template',
          text: `INSERT INTO opinion_template (id, person, unit, text, saved_at)
                 VALUES ($1, CASE WHEN $2 = 'person' THEN $3::uuid END, CASE WHEN $2 = 'unit' THEN $4::text END, $5,
                         clock_timestamp()) RETURNING id`,
          values: [v7(), ...whose, text],
        }
      : {
          name: 'change_template',
          text: `UPDATE opinion_template SET text = $5, saved_at = clock_timestamp()
                  WHERE ${OWNED} AND id = $4 RETURNING id`,
          values: [...whose, id, text],
        },
  );
  if (!saved) throw new DomainError('TEMPLATE_NOT_FOUND');
  return saved.id;
}

/** Those of $1, the kind of owner: the person $2, or the unit $3. */
export const OWNED = `CASE WHEN $1 = 'person' THEN person = $2::uuid ELSE unit = $3::text END`;
export const ownerOf = (owner: TemplateOwner, { person, unit }: Viewer) => [owner, person, unit] as const;
