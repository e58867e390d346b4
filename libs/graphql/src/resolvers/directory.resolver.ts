import { DirectoryQuery } from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../context/current.decorators.js';
import { DirectoryUnitType } from '../types/directory.type.js';

@Resolver()
export class DirectoryResolver {
  constructor(@Inject(DirectoryQuery) private readonly query: DirectoryQuery) {}

  @Query(() => [DirectoryUnitType], { description: 'Whom the caller may ask, or give something to read.' })
  directory(@CurrentViewer() viewer: Viewer): Promise<readonly DirectoryUnitType[]> {
    return this.query.run(viewer);
  }
}
