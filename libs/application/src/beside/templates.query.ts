import { templatesKept } from '@countersign/domain';
import type { TemplateOwner, Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export type OpinionTemplateView = {
  readonly id: string;
  readonly owner: TemplateOwner;
  readonly text: string;
};
export type OpinionTemplatesView = {
  readonly nodes: readonly OpinionTemplateView[];
  /** Whose the viewer may add, change and delete. */
  readonly mayKeep: readonly TemplateOwner[];
};

/** The opinion templates that somebody may begin from (C2): one's own, then the unit's, in the order of saving. */
@Injectable()
export class TemplatesQuery {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  async run(viewer: Viewer): Promise<OpinionTemplatesView> {
    const mayKeep = templatesKept(viewer);
    if (mayKeep.length === 0) return { nodes: [], mayKeep };
    const nodes = await this.source.query<OpinionTemplateView[]>(
      `SELECT id, CASE WHEN person IS NULL THEN 'unit' ELSE 'person' END AS owner, text
         FROM opinion_template WHERE person = $1 OR unit = $2 ORDER BY person IS NULL, saved_at, id`,
      [viewer.person, viewer.unit],
    );
    return { nodes, mayKeep };
  }
}
