import { randomUUID } from 'node:crypto';
import type { FormInput } from '@countersign/application';
import type { Actor } from '@countersign/domain';
import { v7 } from 'uuid';
import type { Application } from './application.js';

/** Rows of uploaded files, with nothing behind them. @returns their ids, in order */
export async function uploaded(
  { source }: Application,
  by: Actor,
  names: readonly string[],
): Promise<readonly string[]> {
  const ids = names.map(() => v7());
  await source.query(
    `INSERT INTO file (id, name, size, digest, type, storage_key, person, unit, created_at)
     SELECT id, name || '.pdf', 1000, encode(sha256(id::text::bytea), 'hex'), 'application/pdf', id::text, $3, $4, clock_timestamp()
     FROM unnest($1::uuid[], $2::text[]) AS f (id, name)`,
    [ids, names, by.person, by.unit],
  );
  return ids;
}

/** A matter's own example, with its materials uploaded by whoever will file it. */
export async function exampleForm(application: Application, by: Actor, matter: string): Promise<FormInput> {
  const { definition } = await application.registry.latestDefinition(matter);
  const files = await uploaded(application, by, definition.example.materials);
  return {
    form: definition.example.form,
    materials: definition.example.materials.map((material, index) => ({
      material,
      file: files[index] ?? '',
    })),
  };
}

/** Signs the pending piece of work that the actor's unit and post hold. */
export async function sign(
  { act }: Application,
  actor: Actor,
  submission: string,
  no: number,
  opinion: {
    readonly outcome: string;
    readonly text?: string;
    readonly scores?: Readonly<Record<string, number>>;
    readonly fields?: Readonly<Record<string, unknown>>;
  },
  key: string = randomUUID(),
) {
  return act.run(actor, { submission, key, event: { type: 'SIGN', no, opinion } });
}
