import type { FormRevision, ProcessDefinition, SubmissionState, Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { histories, type History } from '../audit/histories.js';
import type { ReceivedFile } from '../files/register-file.js';
import { PrintForm, type PrintedForm } from '../print/print-form.js';
import { assignmentViews } from '../queries/assemble/assignments.js';
import { LoadSubmission, type LoadedSubmission } from '../queries/load-submission.js';
import { figureViews } from '../queries/assemble/form.js';
import type { AssignmentView } from '../queries/views/assignment.view.js';
import type { FigureView } from '../queries/views/form.view.js';
import { storyOf, type StoryLine } from './story-of.js';

/** All that a package is made of. */
export type ArchiveContent = {
  readonly id: string;
  readonly state: SubmissionState & { readonly closed: NonNullable<SubmissionState['closed']> };
  readonly definition: ProcessDefinition;
  /** Of the last event, and what the chain of events ends in. */
  readonly seq: number;
  readonly head: string;
  readonly forms: readonly FormRevision[];
  /** The exact texts, and the hash over the hash before and the text (A2). */
  readonly events: readonly { readonly seq: number; readonly text: string; readonly hash: string }[];
  /** The events in words. */
  readonly story: readonly StoryLine[];
  readonly opinions: readonly ArchivedPiece[];
  readonly figures: readonly ArchivedFigure[];
  readonly files: readonly ReceivedFile[];
  /** Ids of issued documents. */
  readonly documents: readonly string[];
  readonly printed: PrintedForm;
};
type ArchivedFigure = Pick<FigureView, 'id' | 'title' | 'value' | 'unit'>;
/** A piece of work with all opinions of it, in words. */
export type ArchivedPiece = Omit<
  AssignmentView,
  'mine' | 'inPerson' | 'mayVeto' | 'hidden' | 'hiddenUntil' | 'clock' | 'version'
>;

/** The archive's own eyes: nothing is hidden from them, and nobody has them on a screen. */
export const ARCHIVIST: Viewer = { person: '', name: '', unit: '', post: '', roles: ['supervisor'] };

/** Reads everything about a submission that is closed. Only for the worker: it asks for no permission. */
@Injectable()
export class LoadArchive {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(LoadSubmission) private readonly load: LoadSubmission,
    @Inject(PrintForm) private readonly print: PrintForm,
  ) {}

  /**
   * @returns null where it is not closed (any more)
   * @throws Error where somebody acted meanwhile: what was read does not belong together
   */
  async run(id: string): Promise<ArchiveContent | null> {
    const history = await this.historyOf(id);
    if (!history) throw new Error(`there is no submission ${id}`);
    const { state, seq, head, forms, events } = history;
    if (!state.closed) return null;
    const loaded = await this.load.run(ARCHIVIST, id, () => true);
    const printed = await this.print.run(ARCHIVIST, id, () => true);
    const files = await this.filesOf(id);
    const [{ seq: last }] = await this.source.query<[{ seq: number }]>(
      'SELECT seq FROM submission WHERE id = $1',
      [id],
    );
    if (last !== seq) throw new Error(`submission ${id} was acted on while it was read`);
    return {
      ...{ id, seq, head: head.toString('hex'), forms, files, printed },
      state: { ...state, closed: state.closed },
      definition: loaded.context.definition.definition,
      events: events.map(({ seq: n, text, hash }) => ({ seq: n, text, hash: hash.toString('hex') })),
      story: storyOf(loaded.context.calendar, wordsOf(loaded), events),
      opinions: piecesOf(loaded),
      figures: figureViews(loaded.context, loaded.state, loaded.now).map(({ id: of, title, value, unit }) => {
        return { id: of, title, value, unit };
      }),
      documents: loaded.documents.map((document) => document.id),
    };
  }

  private async historyOf(id: string): Promise<History | undefined> {
    for await (const history of histories(this.source, id)) return history;
    return undefined;
  }

  private filesOf(id: string): Promise<readonly ReceivedFile[]> {
    return this.source.query<ReceivedFile[]>(
      `SELECT f.id, f.name, f.size, f.digest, f.type, f.storage_key AS "storageKey"
         FROM submission_file sf JOIN file f ON f.id = sf.file WHERE sf.submission = $1 ORDER BY f.id`,
      [id],
    );
  }
}

const wordsOf = ({ context, organization, state }: LoadedSubmission) => ({
  ...{ definition: context.definition, organization },
  stages: new Map(Object.values(state.work).map(({ no, stage }) => [no, stage])),
});

function piecesOf(loaded: LoadedSubmission): readonly ArchivedPiece[] {
  return assignmentViews(loaded)
    .map(
      ({
        mine: _,
        inPerson: __,
        mayVeto: ___,
        hidden: ____,
        hiddenUntil: _____,
        clock: ______,
        version: _______,
        ...piece
      }) => piece,
    )
    .sort((a, b) => a.no - b.no);
}
