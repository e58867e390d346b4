import { SubmissionQuery } from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentViewer } from '../context/current.decorators.js';
import { ActResultType } from '../types/act-result.type.js';
import { SubmissionType } from '../types/submission.type.js';
import { selectsOnly } from './selects-only.js';

@Resolver(() => ActResultType)
export class ActResultResolver {
  constructor(@Inject(SubmissionQuery) private readonly submissions: SubmissionQuery) {}

  /** Loaded only where something of it is asked for that the act did not answer already. */
  @ResolveField('submission', () => SubmissionType)
  submission(
    @Parent() { submissionId: id, seq }: ActResultType,
    @CurrentViewer() viewer: Viewer,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SubmissionType> | Pick<SubmissionType, 'id' | 'seq'> {
    return selectsOnly(info, ['id', 'seq']) ? { id, seq } : this.submissions.run(viewer, id);
  }
}
