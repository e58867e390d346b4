import { instant } from '@countersign/calendar';
import type { Instant } from '@countersign/calendar';
import { DomainError, differenceOf } from '@countersign/domain';
import type { FormRevision, MaterialDifference, MaterialFile, Text, Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { fileView } from '../queries/assemble/form.js';
import { LoadSubmission } from '../queries/load-submission.js';
import type { FileView } from '../queries/views/common.view.js';

export type FormRevisionView = {
  readonly revision: number;
  readonly at: Instant;
  /** Of who filed it. */
  readonly name: string;
};
export type FieldDifferenceView = { readonly id: string; readonly before: unknown; readonly after: unknown };
export const MATERIAL_CHANGES = [
  'added',
  'replaced',
  'removed',
] as const satisfies readonly MaterialDifference['change'][];
export type MaterialDifferenceView = {
  readonly id: string;
  readonly title: Text;
  readonly change: MaterialDifference['change'];
  readonly before: readonly FileView[];
  readonly after: readonly FileView[];
};
export type RevisionDifferenceView = {
  readonly fields: readonly FieldDifferenceView[];
  readonly materials: readonly MaterialDifferenceView[];
};
type Row = Pick<FormRevision, 'revision' | 'values' | 'materials'>;

/** C3: the revisions of a form, and what one changes of another. For who reads the submission. */
@Injectable()
export class RevisionsQuery {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(LoadSubmission) private readonly load: LoadSubmission,
  ) {}

  /** The first one first. @throws DomainError `SUBMISSION_NOT_FOUND` */
  async run(viewer: Viewer, submission: string): Promise<readonly FormRevisionView[]> {
    await this.load.check(viewer, submission);
    const rows = await this.source.query<(Omit<FormRevisionView, 'at'> & { readonly at: Date })[]>(
      `SELECT r.revision, r.at, x.name FROM form_revision r JOIN person x ON x.id = r.person
        WHERE r.submission = $1 ORDER BY r.revision`,
      [submission],
    );
    return rows.map((row) => ({ ...row, at: instant(row.at.getTime()) }));
  }

  /** @throws DomainError `SUBMISSION_NOT_FOUND`, `REVISION_NOT_FOUND` */
  async difference(
    viewer: Viewer,
    submission: string,
    { from, to }: { readonly from: number; readonly to: number },
  ): Promise<RevisionDifferenceView> {
    const { context } = await this.load.run(viewer, submission);
    const { definition } = context.definition;
    const rows = await this.source.query<Row[]>(
      'SELECT revision, values, materials FROM form_revision WHERE submission = $1 AND revision IN ($2, $3)',
      [submission, from, to],
    );
    const of = (wanted: number) => rows.find(({ revision }) => revision === wanted);
    const [before, after] = [of(from), of(to)];
    if (!before || !after) throw new DomainError('REVISION_NOT_FOUND');
    const { fields, materials } = differenceOf(definition, before, after);
    const titleOf = (id: string) => definition.materials.find((one) => one.id === id)?.title;
    return {
      fields,
      materials: materials.map((one) => ({
        ...{ id: one.id, change: one.change, title: titleOf(one.id) ?? { zh: one.id, en: one.id } },
        before: one.before.map(shown),
        after: one.after.map(shown),
      })),
    };
  }
}

const shown = ({ file, name, size, digest, type }: MaterialFile): FileView =>
  fileView({ id: file, name, size, digest, type });
