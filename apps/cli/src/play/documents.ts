/** What the runner asks of the public API. The types below say what of the answer it reads. */
const CLOCK = `{ id title { zh } kind startedOn dueOn used remaining overdueDays overdue light provisional closedOn judgement }`;

export const SUBMISSION = `query Facts($id: ID!) {
  submission(id: $id) {
    id number title matter definitionVersion cycle seq filedAt receivedOn light
    submitter { name unit { id } }
    standing { stage phase doing { zh } holders { id } assigned signed missing { zh } }
    closed { ending kind at reason }
    clocks ${CLOCK}
    stageClock ${CLOCK}
    form { revision values derived { id value } }
    materials { id required files { id name } }
    assignments {
      no kind stage cycle unit { id } post version work mine mayVeto openedAt closedAt hidden
      clock ${CLOCK}
      opinions {
        seq outcome stance text conditions fields veto bySystem at corrects correctionReason takenBack
        scores { criterion score } by { name } forUnit { id }
      }
      adoption { adoption reason }
    }
    sheet { total max complete grade { zh } criteria { id score reference visible } }
    route {
      nodes { id state automatic visits openedAt settledAt result { zh } clock ${CLOCK} seats { id unit { id } work } }
      edges { from to state back cycle }
    }
    documents { document title { zh } number issuedAt validUntil body { zh } }
    allowedActions { act assignment stage assignmentVersion formRevision outcomes { id available } }
    timeline(first: 100) { nodes { type bySystem facts } }
  }
}`;

/** Enough to say which piece of work an act is about. */
export const WORK = `query Work($id: ID!) {
  submission(id: $id) {
    standing { stage }
    assignments { no kind stage unit { id } post work mine }
    allowedActions { act assignment assignmentVersion formRevision outcomes { id } }
  }
}`;

export const MINE = `query Mine($box: Box!) {
  boxes { box count green yellow red }
  notices(first: 100) { nodes { id notice submission } }
  box(box: $box, first: 100) { nodes { submission } }
}`;

const ACT = `{ submission { id } repeated }`;
const mutation = (name: string, input: string) =>
  `mutation Act($input: ${input}!) { ${name}(input: $input) ${ACT} }`;

export const SIGN_IN = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { acting { unit { id } post } } }`;
export const ACT_AS = `mutation ActAs($unit: ID!, $post: String!) { actAs(unit: $unit, post: $post) { account } }`;
export const SET_CLOCK = `mutation SetClock($now: Instant!) { setClock(now: $now) { now } }`;
export const SUBMIT = mutation('submit', 'SubmitInput');
export const GIVE_OPINION = mutation('giveOpinion', 'GiveOpinionInput');
export const CORRECT_OPINION = mutation('correctOpinion', 'CorrectOpinionInput');
export const TAKE_BACK = mutation('takeBack', 'TakeBackInput');
export const ADOPT_OPINION = mutation('adoptOpinion', 'AdoptOpinionInput');
export const WITHDRAW = mutation('withdraw', 'WithdrawInput');
export const REQUEST_REEVALUATION = mutation('requestReevaluation', 'RequestReevaluationInput');
export const MARK_AS_READ = `mutation MarkAsRead($submission: ID!) { markAsRead(submission: $submission) }`;
export const MARK_NOTICES_READ = `mutation MarkNoticesRead($ids: [ID!]!) { markNoticesRead(ids: $ids) }`;
export const SAVE_DRAFT = `mutation SaveDraft($input: SaveDraftInput!) { saveDraft(input: $input) { id version } }`;
export const DELETE_DRAFT = `mutation DeleteDraft($id: ID!) { deleteDraft(id: $id) }`;

type Zh = { readonly zh: string };
type Id = { readonly id: string };
export type ClockView = {
  readonly id: string;
  readonly title: Zh;
  readonly kind: string;
  readonly startedOn: string;
  readonly dueOn: string | null;
  readonly used: number;
  readonly remaining: number;
  readonly overdueDays: number;
  readonly overdue: boolean;
  readonly light: string;
  readonly provisional: boolean;
  readonly closedOn: string | null;
  readonly judgement: string | null;
};
export type OpinionView = {
  readonly seq: number;
  readonly outcome: string;
  readonly stance: string;
  readonly text: string | null;
  readonly conditions: string | null;
  readonly fields: Readonly<Record<string, string>> | null;
  readonly veto: string | null;
  readonly bySystem: boolean;
  readonly at: string;
  readonly corrects: number | null;
  readonly correctionReason: string | null;
  readonly takenBack: boolean;
  readonly scores: readonly { readonly criterion: string; readonly score: number }[];
  readonly by: { readonly name: string } | null;
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
};
type AllowedActionView = {
  readonly act: string;
  readonly assignment: number | null;
  readonly stage: string | null;
  readonly assignmentVersion: number | null;
  readonly formRevision: number | null;
  readonly outcomes: readonly { readonly id: string; readonly available: boolean }[];
};
export type WorkView = {
  readonly standing: { readonly stage: string };
  readonly assignments: readonly PieceView[];
  readonly allowedActions: readonly (Omit<AllowedActionView, 'stage' | 'outcomes'> & {
    readonly outcomes: readonly { readonly id: string }[];
  })[];
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
  readonly stageClock: ClockView | null;
  readonly form: {
    readonly revision: number;
    readonly values: Readonly<Record<string, unknown>>;
    readonly derived: readonly { readonly id: string; readonly value: string | null }[];
  };
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
