import { type FieldPolicy, InMemoryCache, type TypePolicy } from '@apollo/client/cache';

type Page = { readonly nodes?: readonly { readonly id?: string }[] };
type PageArgs = { readonly after?: string | null } | null;

/** A first page replaces what was there; a later one is appended, without what moved up meanwhile. */
const pages = (...keyArgs: string[]): FieldPolicy => ({
  keyArgs,
  merge(existing: Page | undefined, incoming: Page, { args, readField }) {
    if (!(args as PageArgs)?.after) return incoming;
    // An event is known by its place in the story; what has neither is never taken for what is there already.
    const idOf = (node: object) => readField('id', node as never) ?? readField('seq', node as never);
    const kept = existing?.nodes ?? [];
    const known = new Set<unknown>(kept.map(idOf).filter((id) => id !== undefined));
    return {
      ...incoming,
      nodes: [...kept, ...(incoming.nodes ?? []).filter((node) => !known.has(idOf(node)))],
    };
  },
});

/** Their ids say which one it is among its siblings only: `promised` is a clock of every submission. */
const inParent: TypePolicy = { keyFields: false };
const single: TypePolicy = { keyFields: [] };

export const newCache = () =>
  new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          box: pages('box', 'filter'),
          notices: pages('first'),
          comments: pages('submission'),
          deadLetters: pages(),
          applicants: pages('text'),
          investorSubmissions: pages('code'),
          complianceList: pages('period', 'figure', 'groupBy', 'key', 'filter'),
          previewCalendar: pages('input'),
          recalculationMoves: pages('version'),
        },
      },
      Submission: { fields: { timeline: pages() } },
      Me: single,
      BusinessClock: single,
      Recalculation: single,
      DelegatedPost: { keyFields: ['delegation'] },
      DelegatedMatter: inParent,
      BoxCount: { keyFields: ['box'] },
      Matter: { keyFields: ['id', 'version'] },
      Calendar: { keyFields: ['id', 'version'] },
      Applicant: { keyFields: ['code'] },
      // A list does not say what the page does of one and the same.
      Investor: inParent,
      // A version never changes.
      Portfolios: { keyFields: ['version'] },
      PortfolioCharge: inParent,
      PortfolioHolder: inParent,
      InvestorRef: inParent,
      InvestorAmount: inParent,
      BoxItem: inParent,
      ClockView: inParent,
      ClockRef: inParent,
      ClockOfMatter: inParent,
      Criterion: inParent,
      MaterialItem: inParent,
      DerivedFigure: inParent,
      SummaryItem: inParent,
      RouteNode: inParent,
      RouteEdge: inParent,
      RouteSeat: inParent,
      AllowedOutcome: inParent,
      Closing: inParent,
      Item: inParent,
      PauseReason: inParent,
      FieldDifference: inParent,
      MaterialDifference: inParent,
      Conversion: inParent,
      PeriodicalColumn: inParent,
    },
  });
