import { randomUUID } from 'node:crypto';
import { Refused } from './client.mjs';
import { ACTS } from './documents.mjs';

/**
 * What was asked of the server and what it said: the other side's own books, against which the database is held.
 * An act is *acknowledged* once one answer came, *refused* when the last word was a no, and *open* while nobody knows.
 */
export class Ledger {
  acts = [];
  violations = [];

  /** Notes an act before it is sent. */
  note(client, name, input) {
    const act = {
      client,
      name,
      input: { ...input, key: randomUUID() },
      answers: [],
      refusals: [],
      sent: 0,
      lost: false,
      wasLost: false,
    };
    this.acts.push(act);
    return act;
  }

  /** Sends it, for the first time or again to the letter. @throws Lost when no answer came */
  async send(act) {
    act.sent += 1;
    const wasKnown = act.answers.length > 0;
    try {
      const data = await act.client.ask(ACTS[act.name].document, { input: act.input });
      const { seq, repeated, submission } = data[act.name];
      this.#answered(act, { seq, repeated, submission: submission.id });
    } catch (error) {
      if (!(error instanceof Refused)) {
        act.lost = act.wasLost = true;
        throw error;
      }
      act.refusals.push(error.reason);
      if (wasKnown || NEVER.has(error.reason))
        this.violations.push(`${describe(act)}: refused, ${error.message}`);
    }
  }

  /** After a crash: what was lost is known again once this send is answered. */
  async resend(act) {
    act.lost = false;
    await this.send(act);
  }

  #answered(act, answer) {
    const [first] = act.answers;
    act.answers.push(answer);
    if (first && (first.seq !== answer.seq || first.submission !== answer.submission))
      this.violations.push(`${describe(act)}: answered ${at(first)} and then ${at(answer)}`);
    if (act.answers.filter(({ repeated }) => !repeated).length > 1)
      this.violations.push(`${describe(act)}: said twice to be done anew`);
  }

  get open() {
    return this.acts.filter(({ answers, lost }) => answers.length === 0 && lost);
  }
  get acknowledged() {
    return this.acts.filter(({ answers }) => answers.length > 0);
  }

  summary() {
    const { acts, acknowledged } = this;
    const lost = acts.filter(({ wasLost }) => wasLost);
    const answers = acts.flatMap((act) => act.answers);
    return {
      acts: acts.length,
      acknowledged: acknowledged.length,
      refused: acts.length - acknowledged.length,
      'without an answer at first': lost.length,
      'of them done': lost.filter(
        (act) => act.answers.length > 0 && act.answers.every(({ repeated }) => repeated),
      ).length,
      sent: acts.reduce((sum, { sent }) => sum + sent, 0),
      'answered as repeated': answers.filter(({ repeated }) => repeated).length,
    };
  }
}

/** What no crash is an excuse for. */
export const NEVER = new Set(['KEY_USED_FOR_ANOTHER_ACT', 'UNAUTHENTICATED', 'SIGN_IN_REQUIRED']);

const at = ({ submission, seq }) => `${submission}/${seq}`;
export const describe = ({ name, client, input }) => `${name} by ${client.account} (key ${input.key})`;
