import { instant } from '@countersign/calendar';
import { refusal } from '@countersign/domain';
import type { CompiledDefinition, Viewer } from '@countersign/domain';
import { Registry } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { limitView } from './assemble/clock.js';
import { derivedViews, materialsOfMatter } from './assemble/form.js';
import { routeOfMatter } from './assemble/route.js';
import { Organization } from './organization.js';
import type { OrganizationView } from './organization.js';
import type { DerivedFigureView } from './views/form.view.js';
import type { MatterView } from './views/matter.view.js';

const NOTHING_YET = { revision: 1, digest: '', values: {}, materials: [] } as const;

/** What can be filed, by the definitions in force. */
@Injectable()
export class MattersQuery {
  constructor(
    @Inject(Registry) private readonly registry: Registry,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** Those that the actor may file, as the core says. */
  async all({ roles: _, matters, ...actor }: Viewer): Promise<readonly MatterView[]> {
    const [definitions, calendar, organization] = await Promise.all([
      this.registry.definitions(),
      this.registry.currentCalendar(),
      this.organization.current(),
    ]);
    const unitKind = organization.unit(actor.unit).kind;
    // Who looks for another does so by a delegation that is in force (O9): only its scope is to be asked.
    const delegation = { startsAt: instant(0), endsAt: instant(1), ...(matters && { matters }) };
    const filing = { type: 'SUBMIT', actor, unitKind, at: instant(0), number: '', title: '' } as const;
    return definitions
      .filter((definition) => {
        const context = { definition, calendar, form: NOTHING_YET };
        const code = refusal(context, null, { ...filing, delegation, form: NOTHING_YET })?.code;
        return code !== 'MAY_NOT_FILE' && code !== 'NOT_DELEGATED';
      })
      .map((definition) => matterView(definition, organization));
  }

  /** @throws DomainError `DEFINITION_UNKNOWN` */
  async one(id: string): Promise<MatterView> {
    const [definition, organization] = await Promise.all([
      this.registry.latestDefinition(id),
      this.organization.current(),
    ]);
    return matterView(definition, organization);
  }

  /** Computed by the core as one types. @throws DomainError `DEFINITION_UNKNOWN` */
  async derivedFigures(id: string, form: unknown): Promise<readonly DerivedFigureView[]> {
    const { definition } = await this.registry.latestDefinition(id);
    return derivedViews(definition, typeof form === 'object' && form !== null ? { ...form } : {});
  }
}

function matterView(compiled: CompiledDefinition, organization: OrganizationView): MatterView {
  const { id, version, title, about, form, clocks, example } = compiled.definition;
  return {
    ...{ id, version, title, about },
    clocks: clocks.map((clock) => ({ id: clock.id, title: clock.title, limit: limitView(clock.limit) })),
    schema: form.schema,
    ui: form.ui ?? null,
    materials: materialsOfMatter(compiled.definition),
    derived: derivedViews(compiled.definition, {}),
    example: example.form,
    exampleMaterials: example.materials,
    route: routeOfMatter(organization, compiled),
  };
}
