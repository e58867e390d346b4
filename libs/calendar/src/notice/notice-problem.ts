import type { LocalDate } from '../local-date.js';
import type { Festival } from './festivals.js';

/**
 * Why a notice is refused. `quote` is the text's own words. Weekdays are ISO: 1 is Monday, 7 is Sunday. Clients show
 * their own sentence by `code`; `noticeSentence` has an English one.
 */
export type NoticeProblem =
  | { readonly code: 'noYear' }
  | { readonly code: 'otherYear'; readonly wanted: number; readonly stated: number }
  /** It changes a published arrangement in part, and would replace the whole of it. */
  | { readonly code: 'amendment'; readonly quote: string }
  | { readonly code: 'noFestival' }
  | { readonly code: 'noSuchDate'; readonly quote: string }
  | { readonly code: 'outsideYear'; readonly on: LocalDate; readonly year: number }
  | { readonly code: 'backwards'; readonly from: LocalDate; readonly to: LocalDate }
  | {
      readonly code: 'weekdayDiffers';
      readonly on: LocalDate;
      readonly stated: number;
      readonly actual: number;
      readonly quote: string;
    }
  | {
      readonly code: 'countDiffers';
      readonly festival: string;
      readonly stated: number;
      readonly counted: number;
    }
  | { readonly code: 'makeUpOnWeekday'; readonly on: LocalDate; readonly weekday: number }
  /** Two things are said of one day: off and working, or one of them for two festivals. */
  | { readonly code: 'statedTwice'; readonly on: LocalDate; readonly names: readonly string[] }
  /** Called a statutory holiday, but not among the days off. */
  | { readonly code: 'notOff'; readonly on: LocalDate; readonly quote: string }
  | { readonly code: 'notReadable'; readonly message: string }
  | { readonly code: 'badShape'; readonly path: string; readonly expected: string };

/** What an administrator should look at before publishing a notice that adds up. */
export type NoticeWarning =
  | { readonly code: 'notStated'; readonly what: 'title' | 'number' | 'publishedOn' }
  | { readonly code: 'festivalMissing'; readonly festival: Festival }
  | { readonly code: 'festivalWorks'; readonly festival: Festival; readonly on: LocalDate }
  | { readonly code: 'newFestival'; readonly name: string }
  /** The weekdays off less the make-up days are not what the law gives. */
  | { readonly code: 'unbalanced'; readonly net: number; readonly statutory: number }
  /** A date in the arrangement of which nothing was understood. */
  | { readonly code: 'unread'; readonly quote: string };

/** A notice that does not add up. `problems` holds everything found, at least one. */
export class NoticeError extends RangeError {
  override readonly name = 'NoticeError';
  constructor(readonly problems: readonly NoticeProblem[]) {
    super(problems.map(noticeSentence).join('; '));
  }
}

const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const STATED = {
  title: 'title',
  number: 'number (such as 国办发明电〔2025〕7号)',
  publishedOn: 'date of publication',
};

/** An English sentence, without its full stop, for a command line or a log. */
export function noticeSentence(found: NoticeProblem | NoticeWarning): string {
  switch (found.code) {
    case 'noYear':
      return 'the text does not say for which year it is';
    case 'otherYear':
      return `the notice is for ${found.stated}, not for ${found.wanted}`;
    case 'amendment':
      return `"${found.quote}" changes a published arrangement in part: enter the changed days as overrides, or import the whole year with the change in it`;
    case 'noFestival':
      return 'no festival with its dates was found: is this a notice of the State Council on the holidays of a year?';
    case 'noSuchDate':
      return `"${found.quote}" is not a date that exists`;
    case 'outsideYear':
      return `${found.on} lies outside ${found.year} and the December before it`;
    case 'backwards':
      return `from ${found.from} to ${found.to} runs backwards`;
    case 'weekdayDiffers':
      return `${found.on} is a ${WEEKDAYS[found.actual]}, but "${found.quote}" calls it a ${WEEKDAYS[found.stated]}`;
    case 'countDiffers':
      return `${found.festival}: ${found.stated} days are stated, the dates give ${found.counted}`;
    case 'makeUpOnWeekday':
      return `the make-up day ${found.on} is a ${WEEKDAYS[found.weekday]}, no Saturday or Sunday`;
    case 'statedTwice':
      return `${found.on} is stated twice: ${found.names.join(' and ')}`;
    case 'notOff':
      return `${found.on} is called a statutory holiday ("${found.quote}") but is not among the days off`;
    case 'notReadable':
      return `it cannot be read: ${found.message}`;
    case 'badShape':
      return `${found.path || 'the notice'}: expected ${found.expected}`;
    case 'notStated':
      return `no ${STATED[found.what]} was found`;
    case 'festivalMissing':
      return `${found.festival} is missing`;
    case 'festivalWorks':
      return `${found.festival} itself, ${found.on}, would be a working day`;
    case 'newFestival':
      return `${found.name} is not one of the seven festivals`;
    case 'unbalanced':
      return `weekdays off less make-up days are ${found.net}, the law gives ${found.statutory}`;
    case 'unread':
      return `"${found.quote}" was not understood and changes nothing`;
  }
}
