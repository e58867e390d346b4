import type { Calendar } from '@countersign/calendar';
import type { CompiledDefinition, Portfolios, ProcessDefinition, SubmissionState } from '@countersign/domain';
import { Registry } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { Organization } from './organization.js';
import type { OrganizationView } from './organization.js';

/** What a submission was decided with, and how things are called. */
export type Words = {
  readonly definition: CompiledDefinition;
  readonly calendar: Calendar;
  readonly organization: OrganizationView;
  /** Of the moment: by them it would be decided. */
  readonly portfolios: Portfolios | null;
};
type MadeWith = Pick<SubmissionState, 'definition' | 'calendarVersion'>;

/** Definitions, calendars and titles for the rows of a list: each loaded once, and almost always there already. */
@Injectable()
export class Wording {
  constructor(
    @Inject(Registry) private readonly registry: Registry,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  async of(rows: readonly MadeWith[]): Promise<(row: MadeWith) => Words> {
    const [organization, portfolios] = await Promise.all([
      this.organization.current(),
      this.registry.currentPortfolios(),
    ]);
    const words = new Map<string, Words>();
    for (const row of rows) {
      if (words.has(keyOf(row))) continue;
      const { definition, calendarVersion } = row;
      words.set(keyOf(row), {
        definition: await this.registry.definition(definition.id, definition.version),
        calendar: await this.registry.calendar(calendarVersion),
        ...{ organization, portfolios },
      });
    }
    return (row) => {
      const found = words.get(keyOf(row));
      if (!found) throw new Error(`no words for ${keyOf(row)}`);
      return found;
    };
  }

  /** The definition in force of each matter. */
  async latest(): Promise<(matter: string) => ProcessDefinition> {
    const definitions = await this.registry.definitions();
    return (matter) => {
      const found = definitions.find(({ definition }) => definition.id === matter);
      if (!found) throw new Error(`no definition of ${matter}`);
      return found.definition;
    };
  }
}

const keyOf = ({ definition, calendarVersion }: MadeWith) =>
  `${definition.id} ${definition.version} ${calendarVersion}`;
