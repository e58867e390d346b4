import type { ProcessDefinition } from '@countersign/domain';
import { Registry } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { validateForm } from '../step/form-validation.js';
import { needViews } from './assemble/needs.js';
import type { MaterialNeedView } from './views/material-need.view.js';

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
  constructor(@Inject(Registry) private readonly registry: Registry) {}

  /** Which materials it asks for, as one types. @throws DomainError `DEFINITION_UNKNOWN` */
  async materialsNeeded(asked: UnfiledForm): Promise<readonly MaterialNeedView[]> {
    const { form, materials } = asked;
    return needViews(await this.definition(asked), {
      values: typeof form === 'object' && form !== null ? { ...form } : {},
      // Conditions ask which are there, never about a file.
      materials: materials.map((material) => ({ ...NO_FILE, material })),
    });
  }

  /** Finds what filing would find. @throws DomainError `FORM_INVALID` naming all of it, `DEFINITION_UNKNOWN` */
  async check(asked: Omit<UnfiledForm, 'materials'>): Promise<void> {
    validateForm((await this.definition(asked)).form.schema, asked.form, 'form');
  }

  private async definition({ matter, version }: Omit<UnfiledForm, 'materials'>): Promise<ProcessDefinition> {
    const { definition } = await (version === null
      ? this.registry.latestDefinition(matter)
      : this.registry.definition(matter, version));
    return definition;
  }
}

const NO_FILE = { file: '', name: '', size: 0, digest: '', type: '' } as const;
