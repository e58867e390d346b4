import { DomainError, convert, mayNotConvert } from '@countersign/domain';
import type { Viewer } from '@countersign/domain';
import { Registry } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { LoadSubmission } from '../queries/load-submission.js';
import { MattersQuery } from '../queries/matters.query.js';
import { madeOf } from './made-of.js';

export type ConvertRequest = { readonly submission: string; readonly conversion: string };

/** Begins another matter with what was filed here, as a draft (C5): nothing is filed until its author does. */
@Injectable()
export class ConvertSubmission {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Registry) private readonly registry: Registry,
    @Inject(LoadSubmission) private readonly load: LoadSubmission,
    @Inject(MattersQuery) private readonly matters: MattersQuery,
  ) {}

  /**
   * @returns the draft; the one that there is, if it was begun already and not yet filed
   * @throws DomainError `SUBMISSION_NOT_FOUND`, `MAY_NOT_CONVERT`, `MAY_NOT_FILE`, `DEFINITION_UNKNOWN`, `EXPRESSION_FAILED`
   */
  async run(viewer: Viewer, { submission, conversion: id }: ConvertRequest): Promise<string> {
    const { context, state } = await this.load.run(viewer, submission);
    const conversion = (context.definition.definition.converts ?? []).find((one) => one.id === id);
    if (!conversion)
      throw new DomainError('MAY_NOT_CONVERT', [{ path: 'conversion', problem: 'unknown', id }]);
    const made = await madeOf(
      (sql, values) => this.source.query(sql, [...values]),
      this.registry,
      submission,
    );
    const refusal = mayNotConvert(context, state, viewer, conversion, made);
    if (refusal) throw new DomainError(refusal.code, refusal.details);
    const { definition: target } = await this.registry.latestDefinition(conversion.to);
    const mayFile = (await this.matters.all(viewer)).some((matter) => matter.id === target.id);
    if (!mayFile) throw new DomainError('MAY_NOT_FILE', [{ path: 'actor', problem: 'notAmong' }]);
    const { form, materials } = convert(context, state, conversion, target);
    const begun = [viewer.person, target.id, submission];
    const [known] = await this.source.query<{ id: string }[]>(
      'SELECT id FROM draft WHERE person = $1 AND matter = $2 AND converted_from = $3 ORDER BY id LIMIT 1',
      begun,
    );
    if (known) return known.id;
    const draft = v7();
    await this.source.query(
      `INSERT INTO draft (person, matter, converted_from, id, unit, form, materials, version, saved_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 1, clock_timestamp())`,
      [...begun, draft, viewer.unit, JSON.stringify(form), JSON.stringify(materials)],
    );
    return draft;
  }
}
