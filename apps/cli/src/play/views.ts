/** What of the API's answers the runner reads: see documents.ts. */
type Zh = { readonly zh: string };
type Id = { readonly id: string };
/** Which clock: given back to the API as it came. */
type ClockRef = {
  readonly of: string;
  readonly id: string | null;
  readonly visit: number | null;
  readonly no: number | null;
  readonly cycle: number | null;
};
export type ClockView = {
  readonly id: string;
  readonly ref: ClockRef;
  readonly title: Zh;
  readonly kind: string;
  readonly standing: string;
  readonly limit: { readonly amount: number };
  readonly startedOn: string | null;
  readonly dueOn: string | null;
  readonly used: number;
  readonly elapsed: number;
  readonly remaining: number;
  readonly pausedDays: number;
  readonly overdueDays: number;
  readonly overdue: boolean;
  readonly light: string;
  readonly provisional: boolean;
  readonly pausedOn: string | null;
  readonly extended: number | null;
  readonly cycle: number;
  readonly closedOn: string | null;
  readonly judgement: string | null;
  readonly deemed: boolean;
  readonly atFault: readonly Id[];
};
export type ItemView = { readonly id: string; readonly arrived: boolean };
export type DaySheetView = {
  readonly clock: Pick<ClockView, 'dueOn' | 'provisional'>;
  readonly dueBy: string | null;
  readonly counted: number;
  readonly days: readonly {
    readonly on: string;
    readonly count: string;
    readonly n: number | null;
  }[];
};
export type OpinionView = {
  readonly seq: number;
  readonly outcome: string;
  readonly stance: string;
  readonly marked: string | null;
  readonly text: string | null;
  readonly conditions: string | null;
  readonly fields: Readonly<Record<string, string>> | null;
  readonly veto: string | null;
  readonly bySystem: boolean;
  readonly at: string;
  readonly corrects: number | null;
  readonly correctionReason: string | null;
  readonly takenBack: boolean;
  readonly carriedFrom: { readonly cycle: number } | null;
  readonly supplementary: boolean;
  readonly scores: readonly { readonly criterion: string; readonly score: number }[];
  readonly by: { readonly name: string; readonly forPerson: string | null } | null;
  readonly forUnit: Id | null;
};
export type PieceView = {
  readonly no: number;
  readonly kind: string;
  readonly stage: string;
  readonly unit: Id;
  readonly post: string | null;
  readonly work: string;
  readonly mine: boolean;
};
export type AssignmentView = PieceView & {
  readonly cycle: number;
  readonly version: number;
  readonly mayVeto: boolean;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly hidden: boolean;
  readonly clock: ClockView | null;
  readonly opinions: readonly OpinionView[];
  readonly adoption: { readonly adoption: string; readonly reason: string | null } | null;
  readonly request: {
    readonly clock: string;
    readonly amount: number;
    readonly reason: string | null;
  } | null;
  readonly added: {
    readonly where: string;
    readonly text: string | null;
    readonly by: { readonly unit: Id };
  } | null;
  readonly urgedAt: string | null;
  readonly chain: {
    readonly at: number;
    readonly passes: readonly { readonly how: string }[];
    readonly draft: { readonly outcome: string; readonly text: string | null } | null;
    readonly changedBySigner: readonly string[];
  } | null;
  readonly returns: readonly { readonly unit: Id; readonly settled: string | null }[];
  readonly isReturned: boolean;
  readonly preparations: readonly { readonly text: string | null }[];
};
type AllowedActionView = {
  readonly act: string;
  readonly assignment: number | null;
  readonly stage: string | null;
  readonly assignmentVersion: number | null;
  readonly formRevision: number | null;
  readonly proposed: Readonly<Record<string, readonly string[]>> | null;
  readonly outcomes: readonly { readonly id: string; readonly available: boolean }[];
  readonly reasons: readonly Id[];
  readonly extensions: readonly { readonly clock: string }[];
  readonly levels: readonly { readonly level: string }[];
  readonly items: readonly Id[];
};
export type WorkView = {
  readonly standing: { readonly stage: string };
  readonly assignments: readonly PieceView[];
  readonly allowedActions: readonly (Pick<
    AllowedActionView,
    'act' | 'assignment' | 'assignmentVersion' | 'formRevision'
  > & { readonly outcomes: readonly Id[] })[];
};
export type SubmissionView = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly matter: string;
  readonly definitionVersion: number;
  readonly cycle: number;
  readonly filedAt: string;
  readonly receivedOn: string;
  readonly light: string;
  readonly submitter: { readonly name: string; readonly unit: Id };
  readonly standing: {
    readonly stage: string;
    readonly phase: string;
    readonly doing: Zh | null;
    readonly holders: readonly Id[];
    readonly assigned: number;
    readonly signed: number;
    readonly missing: readonly Zh[];
  };
  readonly closed: {
    readonly ending: string;
    readonly kind: string;
    readonly at: string;
    readonly reason: string | null;
  } | null;
  readonly clocks: readonly ClockView[];
  readonly pastClocks: readonly ClockView[];
  readonly stageClock: ClockView | null;
  readonly urgency: { readonly level: string } | null;
  readonly pause: {
    readonly reason: string;
    readonly text: string;
    readonly by: { readonly name: string };
    readonly since: string;
    readonly expectedDays: number;
    readonly expectedOn: string;
    readonly isOver: boolean;
  } | null;
  readonly supplement: {
    readonly notices: readonly { readonly items: readonly ItemView[] }[];
    readonly arrivedOn: string | null;
  } | null;
  readonly conditional: {
    readonly items: readonly ItemView[];
    readonly on: string;
    readonly until: string | null;
    readonly completedAt: string | null;
  } | null;
  readonly form: {
    readonly revision: number;
    readonly values: Readonly<Record<string, unknown>>;
    readonly derived: readonly { readonly id: string; readonly value: string | null }[];
  };
  readonly figures: readonly { readonly id: string; readonly value: string | null }[];
  readonly materials: readonly {
    readonly id: string;
    readonly required: boolean;
    readonly files: readonly { readonly id: string; readonly name: string }[];
  }[];
  readonly assignments: readonly AssignmentView[];
  readonly sheet: {
    readonly total: number | null;
    readonly max: number;
    readonly complete: boolean;
    readonly grade: Zh | null;
    readonly criteria: readonly {
      readonly id: string;
      readonly score: number | null;
      readonly reference: number | null;
      readonly visible: boolean;
    }[];
  } | null;
  readonly route: {
    readonly nodes: readonly {
      readonly id: string;
      readonly state: string;
      readonly automatic: boolean;
      readonly visits: number;
      readonly openedAt: string | null;
      readonly settledAt: string | null;
      readonly result: Zh | null;
      readonly clock: ClockView | null;
      readonly seats: readonly { readonly id: string; readonly unit: Id; readonly work: string }[];
    }[];
    readonly edges: readonly {
      readonly from: string;
      readonly to: string;
      readonly state: string;
      readonly back: boolean;
      readonly cycle: number | null;
    }[];
  };
  readonly documents: readonly {
    readonly document: string;
    readonly title: Zh;
    readonly number: string;
    readonly issuedAt: string;
    readonly validUntil: string | null;
    readonly supersededAt: string | null;
    readonly body: Zh;
  }[];
  readonly allowedActions: readonly AllowedActionView[];
  readonly timeline: {
    readonly nodes: readonly {
      readonly type: string;
      readonly bySystem: boolean;
      readonly facts: readonly { readonly type: string }[];
    }[];
  };
};
