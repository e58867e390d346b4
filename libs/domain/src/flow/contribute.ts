import type { DefinedEffect } from '../definition/schema.js';
import { stageOf } from '../definition/compile.js';
import type { Clearance, Contribution } from '../events.js';
import { countingOpinions } from '../read/sheet-of.js';
import type { Turn } from '../turn.js';

type Contribute = Extract<DefinedEffect, { type: 'contribute' }>;
/** What a page and a PDF can both show. */
const PICTURES = ['image/png', 'image/jpeg'];

/** The text of the form as it stands, for the pool of a periodical, with who cleared it (B1, D5). */
export function contribute(turn: Turn, { periodical, article, pictures, note, clearedBy }: Contribute): void {
  const { values, materials, revision } = turn.context.form;
  const clearance = clearanceOf(turn, clearedBy);
  const given: Contribution = {
    title: textOf(values[article.title]),
    column: textOf(values[article.column]),
    body: textOf(values[article.body]),
    note: note ? noteOf(turn, note) : null,
    units: unitsOf(turn, article.units),
    pictures: materials
      .filter(({ material, type }) => material === pictures && PICTURES.includes(type))
      .map(({ file, name, digest, type }) => ({ file, name, digest, type })),
    revision,
    ...(clearance && { clearance }),
  };
  turn.effects.push({ type: 'contribute', periodical, article: given });
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Who files bears it, and whoever else the form names, each once. */
function unitsOf({ context, state }: Turn, field: string | undefined): readonly string[] {
  const named = field === undefined ? [] : context.form.values[field];
  const others = Array.isArray(named) ? named.filter((unit) => typeof unit === 'string') : [];
  return [...new Set([state.submitter.unit, ...others])];
}

function noteOf({ state }: Turn, { stage, field }: NonNullable<Contribute['note']>): string | null {
  const signed = countingOpinions(state).filter(({ assignment }) => assignment.stage === stage);
  return textOf(signed.at(-1)?.opinion.fields?.[field]).trim() || null;
}

/** Signed by a person, in favour: a silence clears nothing. */
function clearanceOf({ context, state }: Turn, { stage, seat }: Contribute['clearedBy']): Clearance | null {
  const { outcomes } = stageOf(context.definition, stage);
  const signed = countingOpinions(state).find(
    ({ assignment }) => assignment.stage === stage && assignment.seat === seat,
  );
  if (!signed || signed.opinion.by === 'system') return null;
  const { outcome, by, at, formRevision } = signed.opinion;
  const isInFavour = outcomes.find(({ id }) => id === outcome)?.stance === 'for';
  return isInFavour ? { unit: signed.assignment.unit, by, at, revision: formRevision } : null;
}
