import { v5 } from 'uuid';
import { counted, grouped, tally } from './facts.mjs';

/** What followed from the acts was told, to each recipient once; other systems at least once, and always the same. */
export function checkDelivery(facts, received) {
  const { outbox } = facts;
  return [
    ...outbox
      .filter(({ sent_at: at }) => at === null)
      .map(({ id, kind, last_error: error }) => `outbox ${id} (${kind}) is not sent: ${error}`),
    ...notices(facts),
    ...told(facts),
    ...pushed(facts),
    ...arrived(facts, received),
  ];
}

/** A notice's id follows from its outbox row and place, so that the same row never tells twice. */
function notices({ outbox, notices: found }) {
  const wanted = outbox.flatMap(({ id, kind, payload }) =>
    kind === 'notice' ? payload.to.map((_, n) => v5(String(n), id)) : [],
  );
  return counted('notice', tally(found.map(({ id }) => id)), tally(wanted));
}

const NOTICE = { warn: 'warned', tellOverdue: 'overdue' };

/** By the events alone, whatever the outbox says: who was assigned, warned or late was told so, once. */
function told({ submissions, notices: found }) {
  const wanted = submissions.flatMap(({ id, events, work }) => {
    let rests = false; // what opens in a pause has no due date to be told (T4)
    return events.flatMap(({ facts, by }) =>
      facts.flatMap(({ type, kind, scope, no, unit, post }) => {
        if (type === 'paused' || type === 'resumed') rests = type === 'paused';
        if (type === 'alarm' && scope.of === 'assignment' && NOTICE[kind])
          return `${NOTICE[kind]} of ${id}/${scope.no}`;
        if (type !== 'assigned') return [];
        const piece = work.find((one) => one.no === no);
        if (piece.kind === 'supervise') return `escalated of ${id}/${no}`;
        if (by?.unit === unit && (post === null || by.post === post)) return []; // who did it himself knows
        return `${piece.clock && !rests ? 'assigned' : 'assignedWithoutLimit'} of ${id}/${no}`;
      }),
    );
  });
  const kinds = new Set([...Object.values(NOTICE), 'escalated', 'assigned', 'assignedWithoutLimit']);
  const is = found.flatMap(({ notice, submission, no }) =>
    kinds.has(notice) && no !== null ? `${notice} of ${submission}/${no}` : [],
  );
  return counted('notice', tally(is), tally(wanted));
}

/** Every result is pushed to each subscriber: one row, delivered. */
function pushed({ submissions, subscribers, outbox, deliveries }) {
  const results = submissions.flatMap(({ id, events }) =>
    events.flatMap(({ seq, facts }) =>
      facts.flatMap(({ type, stage }) =>
        type === 'stageSettled' && stage === 'result' ? `${id}/${seq}` : [],
      ),
    ),
  );
  const rows = new Map(outbox.filter(({ kind }) => kind === 'push').map((row) => [row.id, row]));
  const wanted = [...rows.values()].flatMap(({ id, payload }) =>
    subscribers
      .filter(({ unit }) => unit === null || payload.to.includes(unit))
      .map((subscriber) => `${id} to ${subscriber.id}`),
  );
  return [
    ...counted(
      'push of',
      tally([...rows.values()].map(({ submission, seq }) => `${submission}/${seq}`)),
      tally(results),
    ),
    ...counted(
      'delivery of',
      tally(deliveries.map(({ outbox: id, subscriber }) => `${id} to ${subscriber}`)),
      tally(wanted),
    ),
    ...deliveries
      .filter((one) => one.delivered_at === null)
      .map(({ id, last_error: error }) => `delivery ${id} has not been made: ${error}`),
  ];
}

/** At least once, with the same id and to the letter the same each time. */
function arrived({ deliveries }, received) {
  const known = new Map(deliveries.map((delivery) => [delivery.id, delivery]));
  const came = grouped(received, ({ id }) => id);
  return [
    ...deliveries.filter(({ id }) => !came.has(id)).map(({ id }) => `delivery ${id} has not arrived`),
    ...[...came.keys()]
      .filter((id) => !known.has(id))
      .map((id) => `delivery ${id} arrived, and is not known`),
    ...received.filter(({ isSigned }) => !isSigned).map(({ id }) => `delivery ${id} is not signed`),
    ...received
      .filter(
        ({ id, body }) =>
          known.has(id) && (body !== known.get(id).body || JSON.parse(body).id !== known.get(id).outbox),
      )
      .map(({ id }) => `delivery ${id} arrived with another body`),
  ];
}
