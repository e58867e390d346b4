import { instant } from '@countersign/calendar';
import type { ProcessDefinition, Viewer } from '@countersign/domain';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { decodeCursor, pageOf } from '../page.js';
import { whoAsks } from '../who-asks.js';
import type { BoxFilter, BoxItem, BoxPage } from '../views/box.view.js';

type Row = {
  readonly id: string;
  readonly matter: string;
  readonly form: Readonly<Record<string, unknown>>;
  readonly saved_at: Date;
  readonly total: number;
};
const cursor = z.tuple([z.iso.datetime(), z.guid()]);

/** One's own drafts, the latest first. `latest` gives the definition in force of a matter. */
export async function draftPage(
  source: DataSource,
  latest: (matter: string) => ProcessDefinition,
  viewer: Viewer,
  { matter }: BoxFilter,
  first: number,
  after: string | null | undefined,
): Promise<BoxPage> {
  const { person } = whoAsks(viewer);
  const [at, id] = decodeCursor(after, cursor) ?? [null, null];
  const [rows, [counted]] = await Promise.all([
    source.query<Row[]>(
      `SELECT id, matter, form, saved_at FROM draft
        WHERE person = $1 AND ($2::text IS NULL OR matter = $2)
          AND ($3::timestamptz IS NULL OR (saved_at, id) < ($3, $4::uuid))
        ORDER BY saved_at DESC, id DESC LIMIT $5`,
      [person, matter ?? null, at, id, first + 1],
    ),
    source.query<{ n: number }[]>(
      'SELECT count(*)::int AS n FROM draft WHERE person = $1 AND ($2::text IS NULL OR matter = $2)',
      [person, matter ?? null],
    ),
  ]);
  const page = pageOf(
    rows,
    first,
    (row) => [row.saved_at.toISOString(), row.id],
    (row) => draftItem(row, latest(row.matter)),
  );
  return { ...page, totalCount: counted?.n ?? 0 };
}

/** What is typed in the field that will name the submission; until then, the matter's name. */
export function draftTitle({ form, title }: ProcessDefinition, values: Row['form']): string {
  const typed = values[form.title];
  return typeof typed === 'string' && typed.trim() !== '' ? typed : title.zh;
}

function draftItem({ id, matter, form, saved_at: savedAt }: Row, definition: ProcessDefinition): BoxItem {
  return {
    ...{ id, matter, draft: id, submission: null, number: null },
    title: draftTitle(definition, form),
    matterTitle: definition.title,
    ...{ stage: null, stageTitle: null, submitter: null, assignment: null, task: null },
    ...{ clock: null, overall: null, pause: null, urgency: null, outcome: null, forUnit: null, signer: null },
    at: instant(savedAt.getTime()),
    unread: false,
  };
}
