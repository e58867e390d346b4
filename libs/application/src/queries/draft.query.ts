import { instant } from '@countersign/calendar';
import { DomainError } from '@countersign/domain';
import type { Actor } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { fileView } from './assemble/form.js';
import { draftTitle } from './boxes/draft-rows.js';
import type { FileView } from './views/common.view.js';
import type { DraftView } from './views/draft.view.js';
import { Wording } from './wording.js';

type Row = {
  readonly id: string;
  readonly matter: string;
  readonly form: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly saved_at: Date;
  readonly related: readonly string[];
  readonly converted_from: string | null;
  readonly materials: readonly { readonly material: string; readonly file: Omit<FileView, 'url'> }[];
};

/** A draft is its author's alone. */
@Injectable()
export class DraftQuery {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Wording) private readonly wording: Wording,
  ) {}

  /** @throws DomainError `DRAFT_NOT_FOUND` */
  async run({ person }: Pick<Actor, 'person'>, id: string): Promise<DraftView> {
    const [row] = z.guid().safeParse(id).success ? await this.load(person, id) : [];
    if (!row) throw new DomainError('DRAFT_NOT_FOUND');
    const latest = await this.wording.latest();
    return {
      ...{ id: row.id, matter: row.matter, form: row.form, version: row.version },
      ...{ relatedIds: row.related, convertedFromId: row.converted_from },
      title: draftTitle(latest(row.matter), row.form),
      materials: row.materials.map(({ material, file }) => ({ material, file: fileView(file) })),
      savedAt: instant(row.saved_at.getTime()),
    };
  }

  /** With its files: naming the id of somebody else's tells nothing about it. */
  private load(person: string, id: string): Promise<Row[]> {
    return this.source.query<Row[]>(
      `SELECT d.id, d.matter, d.form, d.version, d.saved_at, d.related, d.converted_from,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('material', m.material, 'file', jsonb_build_object(
                        'id', f.id, 'name', f.name, 'size', f.size, 'digest', f.digest, 'type', f.type))
                        ORDER BY m.nr), '[]')
                 FROM ROWS FROM (jsonb_to_recordset(d.materials) AS (material text, file uuid))
                      WITH ORDINALITY AS m (material, file, nr)
                 JOIN file f ON f.id = m.file AND (f.unit = d.unit OR f.person = d.person OR EXISTS (
                        SELECT FROM submission_file sf WHERE sf.submission = d.converted_from AND sf.file = f.id))) AS materials
         FROM draft d WHERE d.id = $1 AND d.person = $2`,
      [id, person],
    );
  }
}
