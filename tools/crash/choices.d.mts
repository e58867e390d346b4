import type { Random } from './random.mjs';

export type Outcome = {
  readonly id: string;
  readonly available: boolean;
  readonly requires: readonly string[];
  readonly mayVeto: boolean;
  readonly asksFor?: string | null;
};
export type Offered = {
  readonly form: { readonly values: Readonly<Record<string, unknown>> };
  readonly allowedActions: readonly {
    readonly act: string;
    readonly assignment: number;
    readonly assignmentVersion: number;
    readonly formRevision: number | null;
    readonly outcomes: readonly Outcome[];
    readonly criteria: readonly { readonly id: string; readonly max: number }[];
    readonly reasons?: readonly { readonly id: string }[];
  }[];
};
export function choose(
  random: Random,
  id: string,
  offered: Offered,
  files: readonly never[],
): readonly [name: string, input: { readonly opinion: { readonly outcome: string; readonly veto?: string } }];
