import { ACTS } from './documents.mjs';
import { describe } from './ledger.mjs';
import { grouped } from './facts.mjs';

/** Nothing acknowledged is lost, nothing is done twice, and nothing was done that nobody asked for. */
export function checkActs({ events, submissions }, { acts }) {
  const byKey = grouped(
    events.filter(({ key }) => key !== null),
    ({ actor, key }) => `${actor} ${key}`,
  );
  const asked = new Map(acts.map((act) => [`${act.client.person} ${act.input.key}`, act]));
  return [
    ...acts.flatMap((act) => ofAct(act, byKey.get(`${act.client.person} ${act.input.key}`) ?? [])),
    ...[...byKey.keys()].filter((key) => !asked.has(key)).map((key) => `nobody asked for the act of ${key}`),
    ...filings(acts, submissions),
    ...submissions.flatMap(sequence),
  ];
}

function ofAct(act, found) {
  const [answer] = act.answers;
  const places = found.map(({ submission, seq }) => `${submission}/${seq}`);
  if (!answer) return found.length === 0 ? [] : [`${describe(act)}: refused, and yet recorded as ${places}`];
  const place = `${answer.submission}/${answer.seq}`;
  if (found.length === 0) return [`${describe(act)}: acknowledged as ${place}, and lost`];
  if (found.length > 1) return [`${describe(act)}: done ${found.length} times: ${places}`];
  if (places[0] !== place) return [`${describe(act)}: acknowledged as ${place}, recorded as ${places[0]}`];
  const { event } = ACTS[act.name];
  return found[0].type === event
    ? []
    : [`${describe(act)}: recorded as ${found[0].type} instead of ${event}`];
}

function filings(acts, submissions) {
  const wanted = new Set(
    acts.flatMap(({ name, answers }) =>
      name === 'submit' ? answers.map(({ submission }) => submission) : [],
    ),
  );
  return submissions.length === wanted.size
    ? []
    : [`${submissions.length} submissions, and ${wanted.size} filings took effect`];
}

/** Events are numbered without a gap, and the state is as of the last one. */
function sequence({ number, seq, events }) {
  const isWhole = events.every((event, index) => event.seq === index + 1) && seq === events.length;
  return isWhole ? [] : [`${number}: at ${seq}, with the events ${events.map((event) => event.seq)}`];
}
