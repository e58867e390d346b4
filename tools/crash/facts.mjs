/** Everything that the database holds at the end, read once and made plain. */
export async function readFacts(database) {
  const read = (table, order) => database.rows(`SELECT * FROM ${table} ORDER BY ${order}`);
  const [
    submissions,
    assignments,
    events,
    outbox,
    notices,
    deliveries,
    documents,
    counters,
    subscribers,
    files,
    clock,
  ] = [
    await read('submission', 'number'),
    await read('assignment', 'submission, no'),
    await read('submission_event', 'submission, seq'),
    await read('outbox', 'created_at, id'),
    await read('notice', 'at, id'),
    await read('push_delivery', 'id'),
    await read('issued_document', 'number'),
    await read('counter', 'series'),
    await read('subscriber', 'id'),
    await read('file', 'id'),
    await read('business_clock', 'now'),
  ];
  const worked = grouped(assignments, ({ submission }) => submission);
  const happened = grouped(events.map(event), ({ submission }) => submission);
  return {
    ...{ events, outbox, notices, deliveries, documents, counters, subscribers, files },
    now: clock[0].now.getTime(),
    submissions: submissions.map((row) => ({
      ...row,
      work: (worked.get(row.id) ?? []).map(({ state }) => state),
      events: happened.get(row.id) ?? [],
    })),
  };
}

function event({ submission, seq, type, actor, key, text, at }) {
  const { facts, event: happened } = JSON.parse(text);
  return { submission, seq, type, actor, key, facts, at: at.getTime(), by: happened.actor };
}

export function grouped(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(row);
  }
  return groups;
}

/** @returns a sentence for each thing that is not there as often as it should be */
export function counted(what, found, wanted) {
  const keys = new Set([...found.keys(), ...wanted.keys()]);
  return [...keys].flatMap((key) => {
    const [is, should] = [found.get(key) ?? 0, wanted.get(key) ?? 0];
    return is === should ? [] : [`${what} ${key}: ${is} instead of ${should}`];
  });
}

/** How often each key comes. */
export function tally(keys) {
  const counts = new Map();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
