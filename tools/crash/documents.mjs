/** What the workload asks of the public API. */
export const MATTER = `query Matter($id: ID!) { matter(id: $id) { example exampleMaterials } }`;

export const BOX = `query Box($box: Box!) { box(box: $box, first: 30) { nodes { submission } } }`;

export const WORK = `query Work($id: ID!) {
  submission(id: $id) {
    form { values }
    allowedActions {
      act assignment assignmentVersion formRevision
      outcomes { id available requires mayVeto asksFor defers items { id } } criteria { id max }
      reasons { id }
    }
  }
}`;

export const HISTORY = `query History($id: ID!) {
  submission(id: $id) { number seq timeline(first: 100) { nodes { seq type } } }
}`;

export const CLOCK = `query Clock { businessClock { now } }`;
export const SET_CLOCK = `mutation SetClock($now: Instant!) { setClock(now: $now) { now } }`;

const mutation = (name, input) =>
  `mutation Act($input: ${input}!) { ${name}(input: $input) { seq repeated submission { id } } }`;

/** The acts, and the event that each is recorded as. */
export const ACTS = {
  submit: { document: mutation('submit', 'SubmitInput'), event: 'SUBMIT' },
  giveOpinion: { document: mutation('giveOpinion', 'GiveOpinionInput'), event: 'SIGN' },
  correctOpinion: { document: mutation('correctOpinion', 'CorrectOpinionInput'), event: 'CORRECT' },
  takeBack: { document: mutation('takeBack', 'TakeBackInput'), event: 'TAKE_BACK' },
  adoptOpinion: { document: mutation('adoptOpinion', 'AdoptOpinionInput'), event: 'ADOPT' },
  pause: { document: mutation('pause', 'PauseInput'), event: 'PAUSE' },
  resume: { document: mutation('resume', 'ResumeInput'), event: 'RESUME' },
  urge: { document: mutation('urge', 'UrgeInput'), event: 'URGE' },
  circulate: { document: mutation('circulate', 'CirculateInput'), event: 'CIRCULATE' },
  sendBack: { document: mutation('sendBack', 'SendBackInput'), event: 'SEND_BACK' },
  withdraw: { document: mutation('withdraw', 'WithdrawInput'), event: 'WITHDRAW' },
  requestReevaluation: {
    document: mutation('requestReevaluation', 'RequestReevaluationInput'),
    event: 'REOPEN',
  },
};
