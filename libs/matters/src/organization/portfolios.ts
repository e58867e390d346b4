import type { PortfolioTable } from '@countersign/domain';
import { units } from './units.js';

type Post = PortfolioTable['otherwise']['leader'];

const of = (post: string): Post => ({ unit: 'government', post });

/** Two by two they stand in for each other (AB角). */
const PAIR: Readonly<Record<string, string>> = {
  deputyFinance: 'deputyIndustry',
  deputyIndustry: 'deputyFinance',
  deputyConstruction: 'deputyCulture',
  deputyCulture: 'deputyConstruction',
};

const inCharge = (unit: string, post: string, field?: string): PortfolioTable['charges'][number] => ({
  ...{ unit, ...(field !== undefined && { field }), leader: of(post) },
  ...(PAIR[post] !== undefined && { standIn: of(PAIR[post]) }),
});

const bySecretary = (unit: string, field?: string): PortfolioTable['charges'][number] => ({
  ...{ unit, ...(field !== undefined && { field }), leader: { unit: 'party', post: 'secretary' } },
});

const BY_LEADER: Readonly<Record<string, readonly string[]>> = {
  deputyFinance: ['drc', 'finance', 'tax', 'govdata', 'govoffice', 'leadinggroup', 'supervision', 'infodesk'],
  deputyIndustry: ['sic', 'emergency'],
  deputyConstruction: ['nr', 'housing', 'ecology', 'transport', 'planningcommittee'],
  deputyCulture: ['education', 'water'],
};

/** Every town reports to the leader for industry; what it does with land, to the one for construction. */
const towns = units.filter(({ kind }) => kind === 'town').map(({ id }) => id);

/** Invented, as the people are. Source: PROCESSES.md "Portfolios" (领导分工). */
export const portfolios: PortfolioTable = {
  charges: [
    ...Object.entries(BY_LEADER).flatMap(([post, all]) => all.map((unit) => inCharge(unit, post))),
    inCharge('drc', 'deputyIndustry', 'projectEntry'),
    // What a leader leaves lying goes up as well (T12).
    inCharge('government', 'mayor'),
    bySecretary('party'),
    bySecretary('partyoffice'),
    // Who decides on a document, by whom it is addressed to.
    inCharge('govoffice', 'mayor', 'documents'),
    bySecretary('partyoffice', 'documents'),
    ...towns.flatMap((town) => [
      inCharge(town, 'deputyIndustry'),
      inCharge(town, 'deputyConstruction', 'land'),
      inCharge(town, 'deputyFinance', 'funds'),
    ]),
  ],
  fields: {
    projectEntry: { zh: '项目准入', en: 'Project entry' },
    land: { zh: '用地', en: 'Land' },
    funds: { zh: '财政资金', en: 'Funds' },
    documents: { zh: '公文审定', en: 'Deciding on documents' },
  },
  otherwise: { leader: of('deputyFinance'), standIn: of('deputyIndustry') },
};
