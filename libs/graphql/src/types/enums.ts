import {
  ACTS,
  BOXES,
  CLOCK_LEVELS,
  CLOCK_STANDINGS,
  COMPLIANCE_FIGURES,
  COMPLIANCE_GROUPS,
  DELEGATION_STATES,
  MARK_KINDS,
  MATERIAL_CHANGES,
  POOL_PARTS,
  ROUTE_STATES,
} from '@countersign/application';
import { AUDIENCES, RELATION_KINDS, TEMPLATE_OWNERS } from '@countersign/domain';
import { registerEnumType } from '@nestjs/graphql';

/** GraphQL enums are registered as objects; ours are closed lists of words, so each word is its own value. */
function named<const Words extends readonly string[]>(name: string, words: Words) {
  const values = Object.fromEntries(words.map((word) => [word, word])) as { [Word in Words[number]]: Word };
  registerEnumType(values, { name });
  return values;
}

export const BoxEnum = named('Box', BOXES);
export const LightEnum = named('Light', ['green', 'yellow', 'red', 'grey']);
export const JudgementEnum = named('Judgement', ['onTime', 'late']);
export const RouteStateEnum = named('RouteState', ROUTE_STATES);
export const AdoptionKindEnum = named('AdoptionKind', ['adopted', 'partly', 'notAdopted']);
export const PassHowEnum = named('PassHow', ['up', 'down', 'fetched']);
export const MarkedEnum = named('Marked', ['agreement', 'read']);
export const AddedWhereEnum = named('AddedWhere', ['before', 'beside', 'after']);
export const SettledReturnEnum = named('SettledReturn', ['reassigned', 'insisted', 'dropped']);
export const ActEnum = named('Act', ACTS);
export const ClockStandingEnum = named('ClockStanding', CLOCK_STANDINGS);
export const ClockLevelEnum = named('ClockLevel', CLOCK_LEVELS);
export const ComplianceGroupEnum = named('ComplianceGroup', COMPLIANCE_GROUPS);
export const ComplianceFigureEnum = named('ComplianceFigure', COMPLIANCE_FIGURES);
export const CommentAudienceEnum = named('CommentAudience', AUDIENCES);
export const DelegationStateEnum = named('DelegationState', DELEGATION_STATES);
export const MaterialChangeEnum = named('MaterialChange', MATERIAL_CHANGES);
export const RelationKindEnum = named('RelationKind', RELATION_KINDS);
export const TemplateOwnerEnum = named('TemplateOwner', TEMPLATE_OWNERS);
export const MarkKindEnum = named('ApplicantMarkKind', MARK_KINDS);
export const PoolPartEnum = named('PoolPart', POOL_PARTS);
export const IssueStageEnum = named('IssueStage', [
  'assembling',
  'presented',
  'signed',
  'published',
  'discarded',
]);
export const IssueActEnum = named('IssueAct', [
  'BEGIN',
  'ARRANGE',
  'PRESENT',
  'RETURN',
  'SIGN',
  'PUBLISH',
  'DISCARD',
]);
export const TextBlockEnum = named('TextBlockKind', [
  'heading',
  'paragraph',
  'bulleted',
  'numbered',
  'picture',
]);
