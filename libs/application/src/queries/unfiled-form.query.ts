import { DomainError, formCheckRefusal, formWarnings } from '@countersign/domain';
import type { Check, CompiledDefinition, FormRevision, ProcessDefinition, Viewer } from '@countersign/domain';
import { Registry } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { validateForm } from '../step/form-validation.js';
import { needViews } from './assemble/needs.js';
import { routeOfUnfiled } from './assemble/route.js';
import { Organization } from './organization.js';
import type { MaterialNeedView } from './views/material-need.view.js';
import type { RouteView } from './views/route.view.js';

export type UnfiledForm = {
  readonly matter: string;
  /** A submission under way stays with its own; what is filed anew goes by the latest. */
  readonly version: number | null;
  readonly form: unknown;
  /** Ids of the materials that are there. */
  readonly materials: readonly string[];
};

/** What the rules say of a form that is still being filled in. */
@Injectable()
export class UnfiledFormQuery {
  constructor(
    @Inject(Registry) private readonly registry: Registry,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** Which materials it asks for, as one types. @throws DomainError `DEFINITION_UNKNOWN` */
  async materialsNeeded(asked: UnfiledForm): Promise<readonly MaterialNeedView[]> {
    return needViews(await this.definition(asked), formOf(asked));
  }

  /** Finds what filing would find. @throws DomainError `FORM_INVALID`, `CHECK_FAILED` naming all of it, `DEFINITION_UNKNOWN` */
  async check(asked: UnfiledForm): Promise<void> {
    const definition = await this.definition(asked);
    validateForm(definition.form.schema, asked.form, 'form');
    const reason = formCheckRefusal({
      definition: { definition },
      form: formOf(asked),
    });
    if (reason) throw new DomainError(reason.code, reason.details);
  }

  /** D1: what is only warned of, as far as it is filled in. @throws DomainError `DEFINITION_UNKNOWN` */
  async warnings(asked: UnfiledForm): Promise<readonly Pick<Check, 'fields' | 'text'>[]> {
    const definition = await this.definition(asked);
    return formWarnings({ definition: { definition }, form: formOf(asked) });
  }

  /** The way that it would go as it stands, and whom it would ask (F3). @throws DomainError `DEFINITION_UNKNOWN` */
  async route({ roles: _, ...submitter }: Viewer, asked: UnfiledForm): Promise<RouteView> {
    const [definition, calendar, organization, portfolios] = await Promise.all([
      this.compiled(asked),
      this.registry.currentCalendar(),
      this.organization.current(),
      this.registry.currentPortfolios(),
    ]);
    const form = { revision: 1, digest: '', ...formOf(asked) };
    const context = { definition, calendar, form, ...(portfolios && { portfolios }) };
    return routeOfUnfiled(organization, context, submitter);
  }

  private async definition(asked: Omit<UnfiledForm, 'materials'>): Promise<ProcessDefinition> {
    return (await this.compiled(asked)).definition;
  }

  private compiled({ matter, version }: Omit<UnfiledForm, 'materials'>): Promise<CompiledDefinition> {
    return version === null
      ? this.registry.latestDefinition(matter)
      : this.registry.definition(matter, version);
  }
}

const formOf = ({ form, materials }: UnfiledForm): Pick<FormRevision, 'values' | 'materials'> => ({
  values: typeof form === 'object' && form !== null ? { ...form } : {},
  // Conditions ask which are there, never about a file.
  materials: materials.map((material) => ({ ...NO_FILE, material })),
});

const NO_FILE = { file: '', name: '', size: 0, digest: '', type: '' } as const;
