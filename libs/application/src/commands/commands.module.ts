import { Global, Module } from '@nestjs/common';
import { ClearApplicant } from '../applicants/clear-applicant.js';
import { MarkApplicant } from '../applicants/mark-applicant.js';
import { ExplainClocks } from '../audit/explain-clocks.js';
import { ReplayAll } from '../audit/replay-all.js';
import { VerifyAudit } from '../audit/verify-audit.js';
import { Periodicals } from '../bulletin/periodicals.js';
import { DeleteTemplate } from '../beside/delete-template.js';
import { EndRelation } from '../beside/end-relation.js';
import { RelateSubmissions } from '../beside/relate-submissions.js';
import { SaveTemplate } from '../beside/save-template.js';
import { WithdrawComment } from '../beside/withdraw-comment.js';
import { WriteComment } from '../beside/write-comment.js';
import { PreviewCalendar } from '../calendars/preview-calendar.js';
import { PublishCalendar } from '../calendars/publish-calendar.js';
import { EndDelegation } from '../delegations/end-delegation.js';
import { GiveDelegation } from '../delegations/give-delegation.js';
import { FillInDraft } from '../invitations/fill-in-draft.js';
import { MakeInvitation } from '../invitations/make-invitation.js';
import { RevokeInvitation } from '../invitations/revoke-invitation.js';
import { UploadInvited } from '../invitations/upload-invited.js';
import { PublishPortfolios } from '../portfolios/publish-portfolios.js';
import { Recalculate } from '../recalculation/recalculate.js';
import { Recalculations } from '../recalculation/recalculations.js';
import { WakeFailures } from '../waking/wake-failures.js';
import { Steps } from '../step/steps.js';
import { ActHandler } from './act.js';
import { ClockControl } from './clock-control.js';
import { DeleteDraft, SaveDraft } from './draft.js';
import { LetTimePass } from './let-time-pass.js';
import { LoadDemonstration } from './load-demonstration.js';
import { MarkAsRead } from './mark-as-read.js';
import { MarkNoticesRead } from './mark-notices-read.js';
import { PublishDefinition } from './publish-definition.js';
import { SignBatch } from './sign-batch.js';
import { SubmitHandler } from './submit.js';

const COMMANDS = [
  ...[ActHandler, SignBatch, SubmitHandler, LetTimePass, SaveDraft, DeleteDraft, MarkAsRead, MarkNoticesRead],
  ...[ClockControl, PublishDefinition, PublishCalendar, LoadDemonstration, ReplayAll, VerifyAudit],
  ...[
    ExplainClocks,
    MarkApplicant,
    ClearApplicant,
    PreviewCalendar,
    Recalculate,
    Recalculations,
    WakeFailures,
    GiveDelegation,
    EndDelegation,
    Periodicals,
    PublishPortfolios,
  ],
  ...[MakeInvitation, RevokeInvitation, FillInDraft, UploadInvited],
  ...[WriteComment, WithdrawComment, SaveTemplate, DeleteTemplate, RelateSubmissions, EndRelation],
];

/** For the whole application; needs what StoreModule and ChangesModule provide to it. */
@Global()
@Module({ providers: [...COMMANDS, Steps], exports: COMMANDS })
export class CommandsModule {}
