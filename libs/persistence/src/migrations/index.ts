import { CreateOrganization1795219200000 } from './1795219200000-create-organization.js';
import { CreateDefinition1795219200001 } from './1795219200001-create-definition.js';
import { CreateSubmission1795219200002 } from './1795219200002-create-submission.js';
import { CreateEvent1795219200003 } from './1795219200003-create-event.js';
import { CreateOutbox1795219200004 } from './1795219200004-create-outbox.js';
import { CreateFile1795219200005 } from './1795219200005-create-file.js';
import { CreateCompliance1795219200006 } from './1795219200006-create-compliance.js';
import { CreateStep1795219200007 } from './1795219200007-create-step.js';
import { AcceptActs1795219200008 } from './1795219200008-accept-acts.js';
import { CreatePaperwork1795219200009 } from './1795219200009-create-paperwork.js';
import { CreateDelegation1795219200020 } from './1795219200020-create-delegation.js';
import { ReturnAndRecuse1795219200021 } from './1795219200021-return-and-recuse.js';
import { AcceptChains1795219200022 } from './1795219200022-accept-chains.js';
import { CreateSurroundings1795219200023 } from './1795219200023-create-surroundings.js';
import { CreateBulletin1795219200024 } from './1795219200024-create-bulletin.js';
import { AskEachOfAList1795219200026 } from './1795219200026-ask-each-of-a-list.js';
import { CreatePortfolio1795219200029 } from './1795219200029-create-portfolio.js';
import { IndexApplicant1795219200030 } from './1795219200030-index-applicant.js';
import { CreateInvitation1795219200031 } from './1795219200031-create-invitation.js';
import { SupersedeDocument1795219200032 } from './1795219200032-supersede-document.js';
import { TitleOfState1795219200040 } from './1795219200040-title-of-state.js';

/** In order. Listed by hand: a glob would run whatever lies in the folder. */
export const migrations = [
  CreateOrganization1795219200000,
  CreateDefinition1795219200001,
  CreateSubmission1795219200002,
  CreateEvent1795219200003,
  CreateOutbox1795219200004,
  CreateFile1795219200005,
  CreateCompliance1795219200006,
  CreateStep1795219200007,
  AcceptActs1795219200008,
  CreatePaperwork1795219200009,
  CreateDelegation1795219200020,
  ReturnAndRecuse1795219200021,
  AcceptChains1795219200022,
  CreateSurroundings1795219200023,
  CreateBulletin1795219200024,
  AskEachOfAList1795219200026,
  CreatePortfolio1795219200029,
  IndexApplicant1795219200030,
  CreateInvitation1795219200031,
  SupersedeDocument1795219200032,
  TitleOfState1795219200040,
];
