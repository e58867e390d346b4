import type {
  ArticleView,
  ClearanceView,
  ColumnView,
  ContributionFigureView,
  CorrectionView,
  HigherAdoptionView,
  IssueSummaryView,
  IssueView,
  PeriodicalView,
  PlacementView,
} from '@countersign/application';
import type { Instant, LocalDate } from '@countersign/calendar';
import type { Block, IssueActType, IssueState, Run } from '@countersign/domain';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IssueActEnum, IssueStageEnum, TextBlockEnum } from './enums.js';
import { InstantScalar } from './instant.scalar.js';
import { LocalDateScalar } from './local-date.scalar.js';
import { SignerType, UnitType } from './organization.type.js';
import { TextType } from './text.type.js';

@ObjectType('PeriodicalColumn')
export class ColumnType implements ColumnView {
  @Field(() => ID) readonly id!: string;
  @Field(() => TextType) readonly title!: TextType;
}

@ObjectType('Periodical', { description: 'A bulletin (刊物) that accepted articles go into.' })
export class PeriodicalType implements PeriodicalView {
  @Field(() => ID) readonly id!: string;
  @Field(() => TextType) readonly title!: TextType;
  @Field(() => TextType) readonly issuer!: TextType;
  @Field(() => [ColumnType]) readonly columns!: readonly ColumnType[];
  @Field(() => Boolean, { description: 'Whether the caller assembles its issues.' })
  readonly isDesk!: boolean;
  @Field(() => Boolean) readonly isChiefEditor!: boolean;
}

@ObjectType('Clearance', { description: 'Checked for what is classified, in favour (D5).' })
export class ClearanceType implements ClearanceView {
  @Field(() => SignerType) readonly by!: SignerType;
  @Field(() => InstantScalar) readonly at!: Instant;
  @Field(() => Int, { description: 'Of the form that was checked.' }) readonly revision!: number;
}

@ObjectType('HigherAdoption', { description: '上级采用' })
export class HigherAdoptionType implements HigherAdoptionView {
  @Field(() => ID) readonly id!: string;
  @Field(() => String) readonly organ!: string;
  @Field(() => LocalDateScalar) readonly on!: LocalDate;
  @Field(() => String, { nullable: true }) readonly remark!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was struck out.' })
  readonly struckBecause!: string | null;
}

@ObjectType('Article', { description: 'A text as it was accepted for a periodical; it does not change.' })
export class ArticleType implements ArticleView {
  @Field(() => ID) readonly id!: string;
  @Field(() => ID) readonly submission!: string;
  @Field(() => String) readonly number!: string;
  @Field(() => String) readonly title!: string;
  @Field(() => String, { description: 'Which its authors meant it for.' }) readonly column!: string;
  @Field(() => [UnitType], { description: 'That bear it (供稿).' }) readonly units!: readonly UnitType[];
  @Field(() => String, { nullable: true, description: 'The editor’s note.' }) readonly note!: string | null;
  @Field(() => Int) readonly revision!: number;
  @Field(() => InstantScalar) readonly acceptedAt!: Instant;
  @Field(() => ClearanceType, { nullable: true, description: 'Null: it can be placed nowhere.' })
  readonly clearance!: ClearanceType | null;
  @Field(() => ID, { nullable: true }) readonly issue!: string | null;
  @Field(() => String, { nullable: true }) readonly issueNumber!: string | null;
  @Field(() => [HigherAdoptionType]) readonly adoptions!: readonly HigherAdoptionType[];
}

@ObjectType('IssueSummary')
export class IssueSummaryType implements IssueSummaryView {
  @Field(() => ID) readonly id!: string;
  @Field(() => ID) readonly periodical!: string;
  @Field(() => IssueStageEnum) readonly stage!: IssueState['stage'];
  @Field(() => String, { nullable: true, description: 'Given at publishing.' }) readonly number!:
    string | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly publishedOn!: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'Of its public page; with .pdf, of its PDF.' })
  readonly path!: string | null;
  @Field(() => Int) readonly articles!: number;
  @Field(() => InstantScalar) readonly begunAt!: Instant;
}

@ObjectType('Placement')
export class PlacementType implements PlacementView {
  @Field(() => ID) readonly article!: string;
  @Field(() => ID) readonly column!: string;
}
@ObjectType('IssueCorrection', { description: 'Of what was published in an earlier issue.' })
export class CorrectionType implements CorrectionView {
  @Field(() => ID) readonly article!: string;
  @Field(() => String) readonly text!: string;
}
@ObjectType('IssueSignature')
export class IssueSignatureType {
  @Field(() => SignerType) readonly by!: SignerType;
  @Field(() => InstantScalar) readonly at!: Instant;
}
@ObjectType('IssueReturn')
export class IssueReturnType extends IssueSignatureType {
  @Field(() => String) readonly reason!: string;
}

@ObjectType('Issue', { description: 'One issue (一期) of a periodical.' })
export class IssueType extends IssueSummaryType implements IssueView {
  @Field(() => Int) readonly version!: number;
  @Field(() => [PlacementType]) readonly placements!: readonly PlacementType[];
  @Field(() => [CorrectionType]) readonly corrections!: readonly CorrectionType[];
  @Field(() => IssueReturnType, { nullable: true }) readonly returned!: IssueReturnType | null;
  @Field(() => IssueSignatureType, { nullable: true }) readonly signed!: IssueSignatureType | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the published text, hex.' })
  readonly digest!: string | null;
  @Field(() => [IssueActEnum], { description: 'What the caller may do now.' })
  readonly actions!: readonly IssueActType[];
}

@ObjectType('ContributionFigure', { description: 'Of a unit in a month; every unit of a byline counts it.' })
export class ContributionFigureType implements ContributionFigureView {
  @Field(() => UnitType) readonly unit!: UnitType;
  @Field(() => String, { description: '2026-06' }) readonly month!: string;
  @Field(() => Int) readonly filed!: number;
  @Field(() => Int) readonly accepted!: number;
  @Field(() => Int) readonly published!: number;
  @Field(() => Int) readonly adopted!: number;
}

@ObjectType('TextRun')
export class RunType implements Run {
  @Field(() => String) readonly text!: string;
  @Field(() => Boolean, { nullable: true }) readonly bold?: true;
}
@ObjectType('TextLine')
export class LineType {
  @Field(() => [RunType]) readonly runs!: readonly RunType[];
}
@ObjectType('TextBlock', { description: 'A piece of an article as it is set: plain letters only.' })
export class BlockType {
  @Field(() => TextBlockEnum) readonly type!: Block['type'];
  @Field(() => [LineType]) readonly lines!: readonly LineType[];
  @Field(() => Int, { nullable: true, description: 'Which of its pictures, from 1.' })
  readonly picture?: number;
}

@InputType('PlacementInput')
export class PlacementInput {
  @Field(() => ID) readonly article!: string;
  @Field(() => ID) readonly column!: string;
}
@InputType('IssueCorrectionInput')
export class CorrectionInput {
  @Field(() => ID) readonly article!: string;
  @Field(() => String) readonly text!: string;
}
@InputType('ActOnIssueInput')
export class ActOnIssueInput {
  @Field(() => ID) readonly issue!: string;
  @Field(() => Int, { description: 'The version that was looked at; another one since is STALE.' })
  readonly version!: number;
  @Field(() => IssueActEnum) readonly act!: IssueActType;
  @Field(() => String, { nullable: true, description: 'Of returning and discarding.' })
  readonly reason?: string | null;
  @Field(() => [PlacementInput], { nullable: true, description: 'Of arranging: all, in order.' })
  readonly placements?: readonly PlacementInput[] | null;
  @Field(() => [CorrectionInput], { nullable: true }) readonly corrections?:
    readonly CorrectionInput[] | null;
}
@InputType('RecordAdoptionInput')
export class RecordAdoptionInput {
  @Field(() => ID) readonly article!: string;
  @Field(() => String) readonly organ!: string;
  @Field(() => LocalDateScalar) readonly on!: LocalDate;
  @Field(() => String, { nullable: true }) readonly remark?: string | null;
}
