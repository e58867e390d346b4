import { address, findAssignment, namesOf, type Addressed } from './address.js';
import type { Cast } from './cast.js';
import type { Client } from './client.js';
import {
  ADD_REVIEWER,
  ADOPT_OPINION,
  CANCEL,
  CHANGE_URGENCY,
  CIRCULATE,
  CLEAR_APPLICANT,
  CORRECT_OPINION,
  DELETE_DRAFT,
  ENTRUST,
  FETCH_UP,
  GIVE_OPINION,
  MARK_APPLICANT,
  MARK_AS_READ,
  MARK_NOTICES_READ,
  MARK_RELATED,
  MINE,
  PASS_DOWN,
  PASS_UP,
  PAUSE,
  PEOPLE,
  PREPARE,
  REASSIGN,
  RECALL,
  RECUSE,
  REMOVE_REVIEWER,
  REQUEST_EXTENSION,
  REQUEST_REEVALUATION,
  RESUME,
  RETURN_WORK,
  SAVE_DRAFT,
  SEND_BACK,
  SEND_BACK_TO,
  SET_CLOCK,
  SUBMIT,
  SUPPLY,
  TAKE_BACK,
  TRANSFER,
  URGE,
  WITHDRAW,
} from './documents.js';
import { comment, convert, endRelation, relate, withdrawComment } from './beside.js';
import { endDelegation, giveDelegation } from './delegations.js';
import { materialsOf } from './material.js';
import { publishCalendar } from './publish-calendar.js';
import { publishPortfolios } from './publish-portfolios.js';
import { ACTS, type ActName, type Opinion } from './scenario.js';

type Given = Readonly<Record<string, unknown>>;
type Done = { readonly repeated: boolean };
type Scene = { readonly cast: Cast; readonly client: Client; readonly who: string; readonly given: Given };

/** Does what a step says, through the public API. @throws Refused with the server's reason */
export async function perform(cast: Cast, who: string, act: string, given: Given): Promise<Done> {
  const client = await cast.client(who);
  const scene = { cast, client, who, given };
  if (!(act in ACTS)) return giveOpinion({ ...scene, given: { ...given, outcome: act } });
  return PERFORM[act as ActName](scene);
}

const PERFORM: Readonly<Record<ActName, (scene: Scene) => Promise<Done>>> = {
  submit,
  giveOpinion,
  async saveDraft({ cast, client, given }) {
    const { saveDraft } = await client.ask<{ saveDraft: { id: string } }>(SAVE_DRAFT, {
      input: {
        ...(cast.draft && { id: cast.draft }),
        matter: cast.matter,
        ...(await cast.filing(client, given)),
      },
    });
    cast.draft = saveDraft.id;
    return { repeated: false };
  },
  async deleteDraft({ cast, client }) {
    await client.ask(DELETE_DRAFT, { id: cast.draft });
    cast.draft = null;
    return { repeated: false };
  },
  async correctOpinion(scene) {
    const { no, assignmentVersion } = await addressed('correctOpinion', scene);
    const reason = scene.given['reason'];
    return ask(scene, CORRECT_OPINION, {
      assignment: no,
      assignmentVersion,
      opinion: await opinionOf(scene),
      reason,
    });
  },
  async takeBack(scene) {
    const { no, assignmentVersion } = await addressed('takeBack', scene);
    return ask(scene, TAKE_BACK, { assignment: no, assignmentVersion });
  },
  async adoptOpinion(scene) {
    const { cast, given } = scene;
    return ask(scene, ADOPT_OPINION, {
      assignment: await numberOf(cast, given),
      adoption: given['adoption'],
      reason: given['reason'],
    });
  },
  withdraw: saying(WITHDRAW, 'reason'),
  requestReevaluation: saying(REQUEST_REEVALUATION, 'reason'),
  pause: saying(PAUSE, 'reason', 'text', 'expectedDays'),
  resume: saying(RESUME),
  requestExtension: saying(REQUEST_EXTENSION, 'clock', 'reason'),
  grantExtension: (scene) => decideExtension(scene, 'grant'),
  declineExtension: (scene) => decideExtension(scene, 'decline'),
  changeUrgency: saying(CHANGE_URGENCY, 'urgency', 'reason', 'lengthen'),
  sendBack: saying(SEND_BACK, 'reason'),
  sendBackTo: saying(SEND_BACK_TO, 'to', 'straightBack', 'reason'),
  async passUp(scene) {
    const { no: assignment, assignmentVersion, formRevision } = await addressed('passUp', scene);
    const opinion = await opinionOf(scene);
    return ask(scene, PASS_UP, { assignment, assignmentVersion, formRevision, opinion });
  },
  async passDown(scene) {
    const { post, reason } = scene.given;
    const { no: assignment, assignmentVersion } = await addressed('passDown', scene);
    return ask(scene, PASS_DOWN, { assignment, assignmentVersion, post, reason });
  },
  async fetchUp(scene) {
    const { reason } = scene.given;
    const { no: assignment, assignmentVersion } = await addressed('fetchUp', scene);
    return ask(scene, FETCH_UP, { assignment, assignmentVersion, reason });
  },
  async transfer(scene) {
    const { post, reason } = scene.given;
    const { no: assignment, assignmentVersion } = await addressed('transfer', scene);
    return ask(scene, TRANSFER, { assignment, assignmentVersion, post, reason });
  },
  async addReviewer(scene) {
    const { where, to, reason } = scene.given;
    const { no: assignment, assignmentVersion } = await addressed('addReviewer', scene);
    const input = { assignment, assignmentVersion, where, to: partyOf(to as string), reason };
    return ask(scene, ADD_REVIEWER, input);
  },
  async removeReviewer(scene) {
    const { reason } = scene.given;
    return ask(scene, REMOVE_REVIEWER, { assignment: await numberOf(scene.cast, scene.given), reason });
  },
  returnWork: onOwn('returnWork', RETURN_WORK, 'reason'),
  async reassign(scene) {
    const { how, to, reason } = scene.given;
    const { no: assignment, assignmentVersion } = await addressed('reassign', scene);
    const party = to === undefined ? {} : { to: partyOf(to as string) };
    return ask(scene, REASSIGN, { assignment, assignmentVersion, how, reason, ...party });
  },
  entrust: onOwn('entrust', ENTRUST, 'post', 'reason'),
  prepare: onOwn('prepare', PREPARE, 'text'),
  async recall(scene) {
    return ask(scene, RECALL, { assignment: await numberOf(scene.cast, scene.given) });
  },
  recuse: onOwn('recuse', RECUSE, 'post', 'reason'),
  async markRelated(scene) {
    const { person: name, reason } = scene.given;
    const { directory } = await scene.client.ask<People>(PEOPLE, {});
    const found = directory.flatMap(({ posts }) => posts.flatMap(({ holders }) => holders));
    const person = found.find((one) => one.name === name)?.id ?? name;
    return ask(scene, MARK_RELATED, { person, reason });
  },
  async urge(scene) {
    const { reason } = scene.given;
    return ask(scene, URGE, { assignment: await numberOf(scene.cast, scene.given), reason });
  },
  circulate(scene) {
    const { to, reason } = scene.given;
    const crowd = (count: number) => Array.from({ length: count }, (_, n) => ({ unit: `unit${n}` }));
    const parties = typeof to === 'number' ? crowd(to) : (to as readonly string[]).map(partyOf);
    return ask(scene, CIRCULATE, { to: parties, reason });
  },
  cancel: saying(CANCEL, 'reason'),
  async supply(scene) {
    const { cast, client, given } = scene;
    const done = await ask(scene, SUPPLY, { revision: await cast.filing(client, given) });
    remember(cast, given);
    return done;
  },
  giveDelegation,
  endDelegation,
  comment,
  withdrawComment,
  relate,
  endRelation,
  convertInto: convert,
  async markAsRead({ cast, client }) {
    await client.ask(MARK_AS_READ, { submission: cast.filed() });
    return { repeated: false };
  },
  async markNoticesRead({ client }) {
    const { notices } = await client.ask<{ notices: { nodes: readonly { id: string }[] } }>(MINE, {
      box: 'todo',
    });
    await client.ask(MARK_NOTICES_READ, { ids: notices.nodes.map(({ id }) => id) });
    return { repeated: false };
  },
  async markApplicant({ client, given }) {
    await client.ask(MARK_APPLICANT, { input: given });
    return { repeated: false };
  },
  async clearApplicant({ client, given }) {
    await client.ask(CLEAR_APPLICANT, { input: given });
    return { repeated: false };
  },
  async publishPortfolios({ client, given }) {
    await publishPortfolios(client, given);
    return { repeated: false };
  },
  async publishCalendar({ client, given }) {
    await publishCalendar(client, given);
    return { repeated: false };
  },
  async setClock({ client, given }) {
    await client.ask(SET_CLOCK, { now: given['now'] });
    return { repeated: false };
  },
};

type People = {
  readonly directory: readonly {
    readonly posts: readonly {
      readonly holders: readonly { readonly id: string; readonly name: string }[];
    }[];
  }[];
};

/** On one's own piece of work, as one saw it, with what the step says. */
function onOwn(
  act: Parameters<typeof address>[0],
  mutation: string,
  ...members: readonly string[]
): (scene: Scene) => Promise<Done> {
  return async (scene) => {
    const { no: assignment, assignmentVersion } = await addressed(act, scene);
    const said = Object.fromEntries(members.map((name) => [name, scene.given[name]]));
    return ask(scene, mutation, { assignment, assignmentVersion, ...said });
  };
}

async function submit({ cast, client, who, given }: Scene): Promise<Done> {
  const filing = await cast.filing(client, given);
  const draft = given['draft'] === true ? { draft: cast.draft } : {};
  const input = {
    key: cast.key(given['key'] as string | undefined),
    matter: cast.matter,
    ...filing,
    ...draft,
  };
  const answer = await client.ask<{ submit: Done & { submission: { id: string } } }>(SUBMIT, { input });
  cast.filedBefore = cast.submission;
  cast.submission = answer.submit.submission.id;
  cast.submitter = who;
  remember(cast, given);
  return answer.submit;
}

async function giveOpinion(scene: Scene): Promise<Done> {
  const { cast, client, given } = scene;
  const { no, assignmentVersion, formRevision } = await addressed('giveOpinion', scene);
  const isFiled = ['form', 'change', 'materials', 'bring'].some((name) => name in given);
  const revision = isFiled ? { revision: await cast.filing(client, given) } : {};
  const opinion = await opinionOf(scene);
  const done = await ask(scene, GIVE_OPINION, {
    assignment: no,
    assignmentVersion,
    formRevision,
    opinion,
    ...revision,
  });
  if (isFiled) remember(cast, given);
  return done;
}

function remember(cast: Cast, given: Given): void {
  cast.form = {
    ...((given['form'] as object | undefined) ?? cast.form),
    ...(given['change'] as object | undefined),
  };
  cast.materials = materialsOf(cast.materials, given);
}

/** T7: the approver signs the piece of work that the request made; the latest, where the step names none. */
async function decideExtension(scene: Scene, outcome: 'grant' | 'decline'): Promise<Done> {
  const { cast, given } = scene;
  const { assignments } = (await cast.lookAtWork(cast.submitter!))!;
  const asked = assignments.findLast(({ kind }) => kind === 'extend');
  if (!asked) throw new Error('no extension was asked for');
  return giveOpinion({ ...scene, given: { assignment: namesOf(asked)[0], ...given, outcome } });
}

/** Of the piece of work that a step names, whosever it is. */
async function numberOf(cast: Cast, given: Given): Promise<number> {
  const { assignments } = (await cast.lookAtWork(cast.submitter!))!;
  const found = findAssignment(assignments, given['assignment'] as string);
  if (!found) throw new Error(`there is no assignment ${String(given['assignment'])}`);
  return found.no;
}

/** `unit`, or `unit.post`. */
function partyOf(name: string): { readonly unit: string; readonly post?: string } {
  const [unit = '', post] = name.split('.');
  return { unit, ...(post !== undefined && { post }) };
}

/** Whose piece of work, and what the caller saw of it; what the step says it saw goes before. */
async function addressed(act: Parameters<typeof address>[0], scene: Scene): Promise<Addressed> {
  const { cast, who, given } = scene;
  const mine = await cast.lookAtWork(who);
  const seen = mine ?? (await cast.lookAtWork(cast.submitter!))!;
  const { assignmentVersion, formRevision } = given as Opinion;
  return {
    ...address(act, seen, given as { assignment?: string; outcome?: string }),
    ...(assignmentVersion !== undefined && { assignmentVersion }),
    ...(formRevision !== undefined && { formRevision }),
  };
}

async function opinionOf({ cast, client, given }: Scene): Promise<object> {
  const {
    outcome,
    text,
    conditions,
    scores = {},
    fields,
    veto,
    attachments,
  } = given as Opinion & { outcome: string };
  return {
    ...{ outcome, text, conditions, fields, veto },
    scores: Object.entries(scores).map(([criterion, score]) => ({ criterion, score })),
    attachments: await cast.attach(client, attachments),
  };
}

/** An act that takes what its step says, by the names of its input. */
function saying(mutation: string, ...members: readonly string[]): (scene: Scene) => Promise<Done> {
  return (scene) =>
    ask(scene, mutation, Object.fromEntries(members.map((name) => [name, scene.given[name]])));
}

/** Every act on a submission has a key and answers alike. */
async function ask({ cast, client, given }: Scene, mutation: string, input: object): Promise<Done> {
  const key = cast.key(given['key'] as string | undefined);
  const answer = await client.ask<Record<string, Done>>(mutation, {
    input: { key, submission: cast.filed(), ...input },
  });
  return Object.values(answer)[0]!;
}
