import { parseInstant } from '@countersign/calendar';
import type { DomainError, DomainErrorCode, Problem } from '@countersign/domain';
import { shownInstant } from './print.js';

type Words = string | ((problem: Problem) => string);

/** What commands can be refused, by code, or by code, path and problem. */
const WORDS: { readonly [refusal in DomainErrorCode | `${DomainErrorCode} ${string}`]?: Words } = {
  'BAD_INPUT url notAnAddress': '--url is no address. Give one like https://example.org/countersign.',
  'BAD_INPUT url credentialsInAddress':
    '--url holds a name or a password. Leave them out: what is sent is signed.',
  'BAD_INPUT url notHttp': '--url must begin with https://.',
  'BAD_INPUT url httpsRequired':
    '--url must begin with https://. Plain http:// is for this machine, or for ALLOW_HTTP_WEBHOOKS=on.',
  'BAD_INPUT secret tooShort':
    '--secret is too short. Give at least 16 characters, or leave it out for a random one.',
  'BAD_INPUT unit unknown': '--unit names no unit that there is.',
  'BAD_INPUT topic unknown': ({ topic, known }) =>
    known === ''
      ? 'No published matter pushes anything. Publish one first: definition publish FILE.'
      : `No published matter pushes ${topic}. The topics are: ${String(known).replaceAll(' ', ', ')}.`,
  'BAD_INPUT id notADeadLetter': 'No dead letter has this id. Those there are: deadletters list.',
  'BAD_INPUT calendar nothingChanges': 'The calendar of the installation says so already.',
  'BAD_INPUT portfolios malformed': 'This is no table of portfolios.',
  BAD_INPUT: 'What was given cannot be used.',
  'CLOCK_NOT_MANUAL now notManual':
    'The business clock is the system’s. It can be set where the server runs with CLOCK=manual.',
  'CLOCK_GOES_FORWARD now backwards': ({ last }) =>
    `Something has happened at ${shownInstant(parseInstant(String(last)))}. The clock cannot go behind it.`,
  'DEFINITION_INVALID version alreadyPublished': ({ id, version }) =>
    `Version ${version} of ${id} is published, with other content. That never changes: give this one the next version.`,
  DEFINITION_INVALID: 'The definition cannot be published as it is.',
  'STALE basedOn changed': ({ now }) => `Version ${now} was published meanwhile. Look at it, and begin anew.`,
  'DEFINITION_UNKNOWN matter unknown': ({ matter }) => `No matter ${matter} is published.`,
};

/** A refusal as the command line tells it: sentences in English with the code, then what they leave unsaid, a line each. */
export function refusalLines({ code, details }: Pick<DomainError, 'code' | 'details'>): readonly string[] {
  const sentences = details.flatMap((problem) => sentenceOf(code, problem) ?? []);
  const unsaid = details.filter((problem) => sentenceOf(code, problem) === null);
  const ofCode = WORDS[code];
  if (sentences.length === 0 || unsaid.length > 0)
    sentences.push(typeof ofCode === 'string' ? ofCode : 'This was refused.');
  return [
    ...sentences.map((sentence) => `${sentence} (${code})`),
    ...unsaid.map((problem) => `  ${problemLine(problem)}`),
  ];
}

function sentenceOf(code: DomainErrorCode, problem: Problem): string | null {
  const words = WORDS[`${code} ${problem.path} ${problem.problem}`];
  return typeof words === 'function' ? words(problem) : (words ?? null);
}

/** Where it lies, what it is, and its figures. */
export const problemLine = ({ path, problem, ...figures }: Problem): string =>
  `${path || 'the definition'}: ${[problem, ...Object.values(figures)].join(' ')}`;
