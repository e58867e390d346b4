import { hasBody } from './read-form.js';
import type { SubmissionView } from './views.js';

type Read = Pick<SubmissionView, 'materials'> & { readonly form: Pick<SubmissionView['form'], 'ui'> };

/** Whether anything was brought, or lacks. */
export const hasMaterials = ({ materials }: Pick<SubmissionView, 'materials'>): boolean =>
  materials.some(({ files, required }) => files.length > 0 || required);

/**
 * What is read first: the files; but the form where it bears the text itself, of which files are attachments, or where
 * nothing was brought and nothing lacks.
 */
export const firstTab = ({ materials, form }: Read): 'materials' | 'form' => {
  const isText = hasBody(form.ui) && !materials.some(({ required }) => required);
  return hasMaterials({ materials }) && !isText ? 'materials' : 'form';
};
