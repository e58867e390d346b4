import { MATTER_ID } from './people.mjs';

/** How often what is offered is taken up. Corrections and withdrawals are rare, as they are in life. */
const WEIGHTS = {
  giveOpinion: 20,
  adoptOpinion: 4,
  requestReevaluation: 10,
  takeBack: 2,
  correctOpinion: 2,
  withdraw: 0.3,
  pause: 1,
  resume: 5,
  sendBack: 0.5,
  urge: 1,
  circulate: 0.5,
};
/** Who may be given it to read; whoever has it already is refused, as in life. */
const READERS = ['finance', 'water', 'education', 'transport', 'govdata'];
/** Enough goes well for results to be reached, pushed and followed up. */
const OUTCOMES = {
  accept: 20,
  acceptConditionally: 0, // all that may be deferred is there
  requestSupplement: 3,
  refuseAcceptance: 1,
  agree: 20,
  agreeWithConditions: 4,
  disagree: 2,
  recommend: 20,
  notRecommend: 2,
  admit: 20,
  reject: 2,
  abstain: 1,
  discontinue: 1,
};

/** A new filing: the matter's example, with the units that review it by condition chosen now and then. */
export function filing(random, { matter, files, nth }) {
  const form = {
    ...matter.example,
    projectName: `${matter.example.projectName} ${nth}`,
    ...(random.chance(0.3) && { waterUse: 60_000 }),
    ...(random.chance(0.3) && { incentives: 5_000_000 }),
  };
  return { matter: MATTER_ID, form, materials: materialsOf(files) };
}

const materialsOf = (files) => files.map(({ material, file }) => ({ material, file }));

/** One of the acts that the server says are allowed, filled in. @returns [name, input] or null */
export function choose(random, id, { form, allowedActions }, files) {
  const known = allowedActions.filter(({ act }) => act in WEIGHTS);
  if (known.length === 0) return null;
  const action = random.weighted(known.map((one) => [WEIGHTS[one.act], one]));
  const { act, assignment, assignmentVersion, formRevision } = action;
  const input = { submission: id };
  const piece = { ...input, assignment };
  switch (act) {
    case 'withdraw':
    case 'requestReevaluation':
      return [act, { ...input, reason: '情况有变化' }];
    case 'pause':
      return [
        act,
        { ...input, reason: random.pick(action.reasons).id, text: '等待专家评审', expectedDays: 5 },
      ];
    case 'resume':
      return [act, input];
    case 'urge':
      return [act, { ...piece, reason: '请尽快办理' }];
    case 'circulate':
      return [act, { ...input, to: [{ unit: random.pick(READERS) }], reason: '请阅知' }];
    case 'sendBack':
      return [act, { ...input, reason: '请核实就业人数' }];
    case 'takeBack':
      return [act, { ...piece, assignmentVersion }];
    case 'adoptOpinion':
      return [act, { ...piece, ...adoption(random) }];
    case 'correctOpinion':
      return [act, { ...piece, assignmentVersion, opinion: opinion(random, action), reason: '原意见有误' }];
    default: {
      const given = opinion(random, action);
      const { requires } = action.outcomes.find((outcome) => outcome.id === given.outcome);
      const revision = requires.includes('form') && {
        revision: { form: { ...form.values, jobs: random.between(50, 200) }, materials: materialsOf(files) },
      };
      return [act, { ...piece, assignmentVersion, formRevision, opinion: given, ...revision }];
    }
  }
}

function adoption(random) {
  const kind = random.pick(['adopted', 'adopted', 'partly', 'notAdopted']);
  return { adoption: kind, ...(kind !== 'adopted' && { reason: '已在结论中说明' }) };
}

function opinion(random, { outcomes, criteria }) {
  const open = outcomes.filter(({ available }) => available);
  const outcome = random.weighted(open.map((one) => [OUTCOMES[one.id] ?? 5, one]));
  return {
    outcome: outcome.id,
    text: '经研究，意见如上。',
    ...(outcome.requires.includes('conditions') && { conditions: '容积率不低于2.0' }),
    ...(criteria.length > 0 && {
      scores: criteria.map(({ id, max }) => ({ criterion: id, score: score(random, max) })),
    }),
    // Everything is there, so only the form can be asked for; the submitter then brings another number of jobs (T5).
    ...(outcome.asksFor && { fields: { [outcome.asksFor]: ['form'] } }),
    ...(outcome.mayVeto && random.chance(0.5) && { veto: '不符合管控要求' }),
  };
}

/** Mostly good: the sum has to reach the pass mark for the story to go on. */
const score = (random, max) => (random.chance(0.9) ? max : Math.floor(max / 2));
