import { counted, tally } from './facts.mjs';

/** Limits that ran out took effect once, at their own instant; nothing is left that should have happened. */
export function checkTime({ submissions, now }) {
  return submissions.flatMap((submission) => [
    ...overslept(submission, now),
    ...rungTwice(submission),
    ...fallenDue(submission, now),
    ...stillArmed(submission, now),
    ...escalated(submission),
    ...settled(submission),
  ]);
}

function overslept({ number, wake_at: wakeAt, wake_failures: failures, wake_error: error }, now) {
  return [
    ...(wakeAt !== null && wakeAt.getTime() <= now
      ? [`${number}: still to be woken for ${wakeAt.toISOString()}`]
      : []),
    ...(failures > 0 ? [`${number}: could not be woken: ${error}`] : []),
  ];
}

/** The alarms of each clock. One of the submission's own may start again in a new cycle: it is another clock then. */
function alarmsOf({ events }) {
  const starts = new Map();
  return events.flatMap(({ facts, at, type }) =>
    facts.flatMap((fact) => {
      if (fact.type === 'clockStarted') starts.set(fact.clock, (starts.get(fact.clock) ?? 0) + 1);
      if (fact.type !== 'alarm') return [];
      const { kind, scope } = fact;
      return [{ kind, scope, at, type, clock: clockId(scope, starts.get(scope.clock)) }];
    }),
  );
}

function clockId({ of, no, visit, clock }, start) {
  return { assignment: `assignment ${no}`, stage: `visit ${visit}`, submission: `${clock} (${start})` }[of];
}

function rungTwice(submission) {
  const rung = tally(alarmsOf(submission).map(({ clock, kind }) => `${clock} ${kind}`));
  return [...rung]
    .filter(([, times]) => times > 1)
    .map(([alarm, times]) => `${submission.number}: ${alarm} ${times} times`);
}

/** The clocks as they stand, with the alarms still to ring. */
function clocksOf({ work, state, events }) {
  const starts = tally(
    events.flatMap(({ facts }) => facts.flatMap((fact) => (fact.type === 'clockStarted' ? fact.clock : []))),
  );
  return [
    ...work.map(({ no, clock }) => [`assignment ${no}`, clock]),
    ...state.visits.map(({ visit, clock }) => [`visit ${visit}`, clock]),
    ...Object.entries(state.clocks).map(([id, clock]) => [`${id} (${starts.get(id)})`, clock]),
  ].filter(([, clock]) => clock !== undefined);
}

/** Falls due once if it ran that long, else not; at its own instant, unless a signature was taken back after it. */
function fallenDue(submission, now) {
  const rung = alarmsOf(submission).filter(({ kind }) => kind === 'fallDue');
  return clocksOf(submission).flatMap(([id, { dueAt, closed, paused }]) => {
    const mine = rung.filter(({ clock }) => clock === id);
    // In a pause nothing falls due (T4).
    const wanted = dueAt <= (paused?.at ?? closed?.at ?? now) ? 1 : 0;
    const wrong = mine.filter(({ at, type }) => type === 'TIME_PASSED' && at !== dueAt);
    return [
      ...(mine.length === wanted
        ? []
        : [`${submission.number}: ${id} fell due ${mine.length} times instead of ${wanted}`]),
      ...wrong.map(({ at }) => `${submission.number}: ${id} was due ${iso(dueAt)}, and fell due ${iso(at)}`),
    ];
  });
}

function stillArmed(submission, now) {
  const rung = new Set(alarmsOf(submission).map(({ clock, kind }) => `${clock} ${kind}`));
  return clocksOf(submission).flatMap(([id, { alarms, closed }]) => [
    ...alarms
      .filter(({ kind }) => rung.has(`${id} ${kind}`))
      .map(({ kind }) => `${submission.number}: ${id} rang ${kind}, and is armed for it`),
    ...alarms
      .filter(({ at }) => !closed && at <= now)
      .map(({ kind }) => `${submission.number}: ${id} has not rung ${kind}`),
  ]);
}

/** A leader's to-do for each escalation. */
function escalated(submission) {
  const rung = alarmsOf(submission).filter(({ kind }) => kind === 'escalate');
  const todos = submission.work.filter(({ kind }) => kind === 'supervise');
  return counted(
    `${submission.number}: a leader's to-do about assignment`,
    tally(todos.map(({ about }) => about)),
    tally(rung.map(({ scope }) => scope.no)),
  );
}

function settled({ number, events, state }) {
  const facts = events.flatMap((event) => event.facts);
  const found = tally(facts.flatMap(({ type, visit }) => (type === 'stageSettled' ? visit : [])));
  const wanted = tally(
    state.visits.flatMap(({ visit, result }) =>
      result && !['skipped', 'left'].includes(result) ? visit : [],
    ),
  );
  return counted(`${number}: settling of visit`, found, wanted);
}

const iso = (at) => new Date(at).toISOString();
