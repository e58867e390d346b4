import type { SubmissionView } from './views.js';

/** What is read first: the files; where nothing was brought and nothing lacks, the form is all there is to read. */
export const firstTab = ({ materials }: Pick<SubmissionView, 'materials'>): 'materials' | 'form' =>
  materials.some(({ files, required }) => files.length > 0 || required) ? 'materials' : 'form';
