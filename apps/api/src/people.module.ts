import { Module } from '@nestjs/common';
import { Database } from '#engine/core/database';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { PassTasks } from '#engine/assignment/pass-tasks';
import { AccessQueries } from '#engine/people/access.queries';
import { ActAs } from '#engine/people/act-as';
import { ChangePassword } from '#engine/people/change-password';
import { ChangeUnit } from '#engine/people/change-unit';
import { ComplaintQueries } from '#engine/people/complaint.queries';
import { CreateAccount } from '#engine/people/create-account';
import { DirectoryQueries } from '#engine/people/directory.queries';
import { EndSession } from '#engine/people/end-session';
import { AnswerComplaint, FileComplaint } from '#engine/people/file-complaint';
import { RevokeGrant } from '#engine/people/give-grant';
import { GrantProposalQueries } from '#engine/people/grant-proposal.queries';
import { ProposeGrant } from '#engine/people/propose-grant';
import { HoldPost } from '#engine/people/hold-post';
import { InviteAccounts } from '#engine/people/invite-accounts';
import { IssueToken } from '#engine/people/issue-token';
import { LinkLeader } from '#engine/people/link-leader';
import { LoadDirectory } from '#engine/people/load-directory';
import { MakeDelegation } from '#engine/people/make-delegation';
import { Sessions } from '#engine/people/sessions';
import { SignIn } from '#engine/people/sign-in';
import { provide } from './edge/provide';
import { ComplaintController } from './routes/complaints/complaint.controller';
import { AccountController } from './routes/people/account.controller';
import { DelegationController } from './routes/people/delegation.controller';
import { DirectoryController } from './routes/people/directory.controller';
import { PostController } from './routes/people/post.controller';
import { GrantController } from './routes/people/grant.controller';
import { TokenController } from './routes/people/token.controller';
import { UnitController } from './routes/people/unit.controller';
import { MeController } from './routes/sessions/me.controller';
import { SessionController } from './routes/sessions/session.controller';

/** The directory, accounts and sessions. Exports `Sessions`, which the guard of every route asks. */
@Module({
  controllers: [
    SessionController,
    MeController,
    UnitController,
    PostController,
    AccountController,
    GrantController,
    TokenController,
    DelegationController,
    DirectoryController,
    ComplaintController,
  ],
  providers: [
    provide(Sessions, [Database]),
    provide(SignIn, [Database, Reader, UnitOfWork]),
    provide(ChangePassword, [Reader, UnitOfWork]),
    provide(AccessQueries, [Reader]),
    provide(DirectoryQueries, [Reader]),
    provide(GrantProposalQueries, [Reader]),
    ...[ActAs, EndSession, InviteAccounts, IssueToken, CreateAccount, ProposeGrant, RevokeGrant].map((type) => inWork(type)),
    provide(ComplaintQueries, [Reader]),
    ...[FileComplaint, AnswerComplaint].map((type) => inWork(type)),
    provide(PassTasks),
    provide(ChangeUnit, [UnitOfWork, PassTasks]),
    ...[HoldPost, LinkLeader, MakeDelegation, LoadDirectory].map((type) => inWork(type)),
  ],
  exports: [Sessions],
})
export class PeopleModule {}

function inWork(type: new (work: UnitOfWork) => object): ReturnType<typeof provide<object>> {
  return provide(type, [UnitOfWork]);
}
