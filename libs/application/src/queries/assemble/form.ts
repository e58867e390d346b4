import type { Instant } from '@countersign/calendar';
import { deriveFigures, figuresOf, materialsNeeded } from '@countersign/domain';
import type {
  DecideContext,
  FormRevision,
  ProcessDefinition,
  SubmissionState,
  Text,
} from '@countersign/domain';
import type { FileView } from '../views/common.view.js';
import type {
  DerivedFigureView,
  FigureView,
  FormView,
  MaterialView,
  SummaryItemView,
} from '../views/form.view.js';

export function formView(
  definition: ProcessDefinition,
  form: FormRevision,
  urgency: SubmissionState['urgency'],
): FormView {
  const derived = derivedViews(definition, form.values);
  return {
    revision: form.revision,
    digest: form.digest,
    values: form.values,
    schema: definition.form.schema,
    ui: definition.form.ui ?? null,
    derived,
    summary: definition.form.summary.map((id) => ({
      ...summaryItem(definition, form, derived, id),
      inForce: inForce(definition, form, id, urgency),
    })),
  };
}

export function derivedViews(
  definition: ProcessDefinition,
  values: Readonly<Record<string, unknown>>,
): readonly DerivedFigureView[] {
  return deriveFigures(definition, values).map(({ id, title, value, unit }) => ({
    ...{ id, title, value },
    unit: unit ?? null,
  }));
}

/** Of the submission as it stands: every reader of it sees the same. */
export function figureViews(
  context: DecideContext,
  state: SubmissionState,
  now: Instant,
): readonly FigureView[] {
  return figuresOf(context, state, now).map(({ unit, ...figure }) => ({ ...figure, unit: unit ?? null }));
}

/** A field is titled by the form's schema: Chinese in `title`, English in `x-title-en`. */
function summaryItem(
  { form: { schema } }: ProcessDefinition,
  { values }: FormRevision,
  derived: readonly DerivedFigureView[],
  id: string,
): Omit<SummaryItemView, 'inForce'> {
  const figure = derived.find((one) => one.id === id);
  if (figure) return { id, title: figure.title, value: figure.value };
  const properties = schema['properties'] as Readonly<Record<string, Record<string, unknown>>> | undefined;
  const zh = properties?.[id]?.['title'];
  const en = properties?.[id]?.['x-title-en'];
  const text = (value: unknown) => (typeof value === 'string' ? value : id);
  return { id, title: { zh: text(zh), en: text(en ?? zh) }, value: values[id] ?? null };
}

/** T14: the field that holds the urgency keeps what was filed; what holds is what an act made of it. */
function inForce(
  { urgency }: ProcessDefinition,
  { values }: FormRevision,
  id: string,
  level: string | undefined,
): Text | null {
  if (id !== urgency?.field || level === undefined || values[id] === level) return null;
  return urgency.levels.find((one) => one.id === level)?.title ?? null;
}

/** The check list, with the files that are there. */
export function materialViews(definition: ProcessDefinition, form: FormRevision): readonly MaterialView[] {
  const needed = materialsNeeded(definition, form).filter(({ required }) => required);
  const isNeeded = new Set(needed.map(({ material }) => material));
  const files = (id: string) =>
    form.materials
      .filter(({ material }) => material === id)
      .map(({ file, name, size, digest, type }) => fileView({ id: file, name, size, digest, type }));
  return checkList(definition, (id) => isNeeded.has(id), files);
}

/** The check list before anything is filled in: what is asked for by a condition is not yet. */
export function materialsOfMatter(definition: ProcessDefinition): readonly MaterialView[] {
  const always = new Set(
    definition.materials.filter(({ required }) => required === true).map(({ id }) => id),
  );
  return checkList(
    definition,
    (id) => always.has(id),
    () => [],
  );
}

function checkList(
  { materials, deferrable }: ProcessDefinition,
  isRequired: (id: string) => boolean,
  filesOf: (id: string) => readonly FileView[],
): readonly MaterialView[] {
  return materials.map(({ id, title, guide }) => ({
    ...{ id, title, guide: guide ?? null },
    required: isRequired(id),
    deferrable: deferrable?.materials.includes(id) === true,
    files: filesOf(id),
  }));
}

export const fileView = (file: Omit<FileView, 'url'>): FileView => ({ ...file, url: `/files/${file.id}` });
