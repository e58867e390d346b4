/** What the runner asks of the public API. `views.ts` says what of the answers it reads. */
const CLOCK = `fragment Clock on ClockView {
  id ref { of id visit no cycle } title { zh } kind standing limit { amount }
  startedOn dueOn used elapsed remaining pausedDays overdueDays overdue light provisional
  pausedOn extended cycle closedOn judgement deemed atFault { id }
}`;

export const SUBMISSION = `${CLOCK}
query Facts($id: ID!) {
  submission(id: $id) {
    id number title matter definitionVersion cycle seq filedAt receivedOn light
    submitter { name unit { id } }
    standing { stage phase doing { zh } holders { id } assigned signed missing { zh } }
    closed { ending kind at reason }
    clocks { ...Clock }
    pastClocks { ...Clock }
    stageClock { ...Clock }
    urgency { level }
    pause { reason text by { name } since expectedDays expectedOn isOver }
    supplement { notices { items { id arrived } } arrivedOn }
    conditional { items { id arrived } on until completedAt }
    form { revision values derived { id value } }
    figures { id value }
    materials { id required files { id name } }
    assignments {
      no kind stage cycle unit { id } post version work mine mayVeto openedAt closedAt hidden
      clock { ...Clock }
      opinions {
        seq outcome stance marked text conditions fields veto bySystem at corrects correctionReason takenBack
        carriedFrom { cycle } supplementary
        scores { criterion score } by { name forPerson } forUnit { id }
      }
      adoption { adoption reason }
      request { clock amount reason }
      added { where text by { unit { id } } } urgedAt
      chain { at passes { how } draft { outcome text } changedBySigner }
      returns { unit { id } settled } isReturned preparations { text }
    }
    sheet { total max complete grade { zh } criteria { id score reference visible } }
    route {
      nodes { id state automatic visits openedAt settledAt result { zh } clock { ...Clock } seats { id unit { id } work } }
      edges { from to state back cycle }
    }
    documents { document title { zh } number issuedAt validUntil supersededAt body { zh } }
    allowedActions {
      act assignment stage assignmentVersion formRevision proposed outcomes { id available }
      reasons { id } extensions { clock } levels { level } items { id }
    }
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

export const DAY_SHEET = `query DaySheet($submission: ID!, $clock: ClockRefInput!) {
  daySheet(submission: $submission, clock: $clock) {
    clock { dueOn provisional } dueBy counted days { on count n }
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
export const ACT_AS = `mutation ActAs($unit: ID!, $post: String!, $delegation: ID) {
  actAs(unit: $unit, post: $post, delegation: $delegation) { account } }`;
export const DELEGATED = 'query Delegated { me { delegated { delegation post { unit { id } post } } } }';
export const DELEGATES =
  'query Delegates($unit: ID!) { delegates(unit: $unit) { person post { unit { id } post } } }';
export const DELEGATIONS = 'query Delegations { delegations { id mine state } }';
export const GIVE_DELEGATION =
  'mutation Give($input: GiveDelegationInput!) { giveDelegation(input: $input) { id } }';
export const END_DELEGATION =
  'mutation End($delegation: ID!) { endDelegation(delegation: $delegation) { id } }';
export const COMMENTS = `query Comments($submission: ID!) { comments(submission: $submission, first: 50) {
  totalCount mayWrite nodes { id audience text mine mentions { post { post unit { id } } } } } }`;
export const COMMENT = 'mutation Comment($input: CommentInput!) { comment(input: $input) { totalCount } }';
export const WITHDRAW_COMMENT =
  'mutation Withdraw($comment: ID!) { withdrawComment(comment: $comment) { totalCount } }';
export const RELATIONS = `query Relations($submission: ID!) { relations(submission: $submission) {
  mayRelate nodes { id number submission { id } } conversions { id } } }`;
export const RELATE =
  'mutation Relate($submission: ID!, $other: ID!) { relate(submission: $submission, other: $other) { mayRelate } }';
export const END_RELATION =
  'mutation EndRelation($relation: ID!, $reason: String!) { endRelation(relation: $relation, reason: $reason) }';
export const CONVERT =
  'mutation Convert($submission: ID!, $conversion: ID!) { convertSubmission(submission: $submission, conversion: $conversion) }';
export const DRAFT =
  'query Draft($id: ID!) { draft(id: $id) { matter form materials { material file { id } } } }';
export const SET_CLOCK = `mutation SetClock($now: Instant!) { setClock(now: $now) { now } }`;
export const SUBMIT = mutation('submit', 'SubmitInput');
export const GIVE_OPINION = mutation('giveOpinion', 'GiveOpinionInput');
export const CORRECT_OPINION = mutation('correctOpinion', 'CorrectOpinionInput');
export const TAKE_BACK = mutation('takeBack', 'TakeBackInput');
export const ADOPT_OPINION = mutation('adoptOpinion', 'AdoptOpinionInput');
export const WITHDRAW = mutation('withdraw', 'WithdrawInput');
export const REQUEST_REEVALUATION = mutation('requestReevaluation', 'RequestReevaluationInput');
export const PAUSE = mutation('pause', 'PauseInput');
export const RESUME = mutation('resume', 'ResumeInput');
export const REQUEST_EXTENSION = mutation('requestExtension', 'RequestExtensionInput');
export const CHANGE_URGENCY = mutation('changeUrgency', 'ChangeUrgencyInput');
export const SEND_BACK = mutation('sendBack', 'SendBackInput');
export const SEND_BACK_TO = mutation('sendBackTo', 'SendBackToInput');
export const PASS_UP = mutation('passUp', 'PassUpInput');
export const PASS_DOWN = mutation('passDown', 'PassDownInput');
export const FETCH_UP = mutation('fetchUp', 'FetchUpInput');
export const TRANSFER = mutation('transfer', 'TransferInput');
export const ADD_REVIEWER = mutation('addReviewer', 'AddReviewerInput');
export const REMOVE_REVIEWER = mutation('removeReviewer', 'RemoveReviewerInput');
export const RETURN_WORK = mutation('returnWork', 'ReturnWorkInput');
export const REASSIGN = mutation('reassign', 'ReassignInput');
export const ENTRUST = mutation('entrust', 'EntrustInput');
export const PREPARE = mutation('prepare', 'PrepareInput');
export const RECALL = mutation('recall', 'RecallInput');
export const RECUSE = mutation('recuse', 'RecuseInput');
export const MARK_RELATED = mutation('markRelated', 'MarkRelatedInput');
export const PEOPLE = 'query People { directory { posts { holders { id name } } } }';
export const URGE = mutation('urge', 'UrgeInput');
export const CIRCULATE = mutation('circulate', 'CirculateInput');
export const CANCEL = mutation('cancel', 'CancelInput');
export const SUPPLY = mutation('supply', 'SupplyInput');
export const MARK_APPLICANT = `mutation Mark($input: MarkApplicantInput!) { markApplicant(input: $input) { code } }`;
export const CLEAR_APPLICANT = `mutation Clear($input: ClearApplicantInput!) { clearApplicant(input: $input) { code } }`;
export const CALENDARS = `query Calendars { calendars { version inForce } }`;
export const PUBLISH_CALENDAR = `mutation Publish($input: CalendarInput!) { publishCalendar(input: $input) { version } }`;
export const RECALCULATION = `query Recalculation { recalculation { version failed finishedAt } }`;
export const MARK_AS_READ = `mutation MarkAsRead($submission: ID!) { markAsRead(submission: $submission) }`;
export const MARK_NOTICES_READ = `mutation MarkNoticesRead($ids: [ID!]!) { markNoticesRead(ids: $ids) }`;
export const SAVE_DRAFT = `mutation SaveDraft($input: SaveDraftInput!) { saveDraft(input: $input) { id version } }`;
export const DELETE_DRAFT = `mutation DeleteDraft($id: ID!) { deleteDraft(id: $id) }`;
