import { DomainError, MOST_RELATED, mayNotHold } from '@countersign/domain';
import type { Actor } from '@countersign/domain';
import { Registry } from '@countersign/persistence';
import type { DraftRow } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7, validate as isUuid } from 'uuid';
import type { FormInput } from '../step/form-revision.js';
import { assertStorable } from '../step/storable.js';

export type SaveDraftInput = FormInput & {
  /** Left out: a new one. */
  readonly id?: string;
  readonly matter: string;
  /** The version that was loaded; where somebody saved since, it is refused. */
  readonly version?: number;
  /** C4: what it will name as related; left out: as it was. */
  readonly related?: readonly string[];
};

type SavedDraft = Pick<DraftRow, 'id' | 'version' | 'savedAt'>;
const SAVED = 'RETURNING id, version, saved_at AS "savedAt"';

/** Keeps what is not yet filed, as it is: nothing in it need be complete or right. A draft is its author's alone. */
@Injectable()
export class SaveDraft {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Registry) private readonly registry: Registry,
  ) {}

  /** @throws DomainError `DEFINITION_UNKNOWN`, `DRAFT_NOT_FOUND`, `STALE`, `BAD_INPUT` for what is no file's id */
  async run(actor: Actor, input: SaveDraftInput): Promise<SavedDraft> {
    const { id, matter, form, materials, version, related } = input;
    assertStorable(form, 'form');
    assertStorable(materials, 'materials');
    assertFileIds(materials);
    assertRelatedIds(related ?? []);
    const { definition } = await this.registry.latestDefinition(matter);
    // What is not taken in is not kept as a draft, either (D5).
    const classified = mayNotHold(definition, { values: form });
    if (classified) throw new DomainError(classified.code, classified.details);
    const content = [
      JSON.stringify(form),
      JSON.stringify(materials),
      related === undefined ? null : JSON.stringify(related),
    ];
    if (id !== undefined) return this.replace(actor, id, content, version);
    const [row] = await this.source.query<SavedDraft[]>(
      `INSERT INTO draft (id, person, unit, matter, form, materials, related, version, saved_at)
       VALUES ($1, $2, $3, $4, $5, $6, coalesce($7, '[]'::jsonb), 1, clock_timestamp()) ${SAVED}`,
      [v7(), actor.person, actor.unit, matter, ...content],
    );
    if (!row) throw new Error('INSERT gives one row');
    return row;
  }

  private async replace(
    actor: Actor,
    id: string,
    content: readonly (string | null)[],
    version: number | undefined,
  ) {
    if (!isUuid(id)) throw new DomainError('DRAFT_NOT_FOUND');
    const [[row]] = await this.source.query<[SavedDraft[], number]>(
      `UPDATE draft SET form = $3, materials = $4, related = coalesce($5, related), version = version + 1,
              saved_at = clock_timestamp()
       WHERE id = $1 AND person = $2 AND version = coalesce($6, version) ${SAVED}`,
      [id, actor.person, ...content, version ?? null],
    );
    if (row) return row;
    const [there] = await this.source.query<{ version: number }[]>(
      'SELECT version FROM draft WHERE id = $1 AND person = $2',
      [id, actor.person],
    );
    if (!there) throw new DomainError('DRAFT_NOT_FOUND');
    const figures = { seen: version ?? 0, now: there.version };
    throw new DomainError('STALE', [{ path: 'version', problem: 'changed', ...figures }]);
  }
}

/** Kept, it would make the draft unreadable: its files are looked up by their ids. */
function assertFileIds(materials: FormInput['materials']): void {
  const wrong = materials.flatMap(({ file }, index) => (isUuid(file) ? [] : [index]));
  if (wrong.length === 0) return;
  throw new DomainError(
    'BAD_INPUT',
    wrong.map((index) => ({ path: `materials.${index}.file`, problem: 'notAnId' })),
  );
}

/** C4: whether each may be named is asked at filing. */
function assertRelatedIds(related: readonly string[]): void {
  const most = MOST_RELATED;
  if (related.length > most)
    throw new DomainError('BAD_INPUT', [{ path: 'related', problem: 'tooMany', most }]);
  const wrong = related.flatMap((id, index) => (isUuid(id) ? [] : [index]));
  if (wrong.length === 0) return;
  throw new DomainError(
    'BAD_INPUT',
    wrong.map((index) => ({ path: `related.${index}`, problem: 'notAnId' })),
  );
}

@Injectable()
export class DeleteDraft {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** @throws DomainError `DRAFT_NOT_FOUND` */
  async run(actor: Actor, id: string): Promise<void> {
    if (!isUuid(id)) throw new DomainError('DRAFT_NOT_FOUND');
    const [, deleted] = await this.source.query<[unknown, number]>(
      'DELETE FROM draft WHERE id = $1 AND person = $2',
      [id, actor.person],
    );
    if (deleted === 0) throw new DomainError('DRAFT_NOT_FOUND');
  }
}
