import { ApiProperty } from '@nestjs/swagger';
import { ROLES } from '#domain/people/actor';
import { UNIT_KINDS } from '#domain/people/unit';
import { OUTSIDE } from '#engine/people/access.queries';
import { RowVerdictsView } from '../../edge/verdicts.view';

export class UnitView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() code: string;
  @ApiProperty({ description: 'As it was named on the day asked about' }) name: string;
  @ApiProperty({ enum: UNIT_KINDS }) kind: string;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) parentId: string | null;
  @ApiProperty({ format: 'date' }) openedOn: string;
  @ApiProperty({ format: 'date', nullable: true, type: String }) closedOn: string | null;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) mergedIntoId: string | null;
  @ApiProperty({ description: 'For If-Match' }) version: number;
}

export class HolderView {
  @ApiProperty({ format: 'uuid' }) holdingId: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() person: string;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) accountId: string | null;
  @ApiProperty({ format: 'date' }) since: string;
  @ApiProperty({ format: 'date', nullable: true, type: String }) until: string | null;
}

export class PostView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() title: string;
  @ApiProperty() leader: boolean;
  @ApiProperty({ type: HolderView, nullable: true }) holder: HolderView | null;
}

export class LinkView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) postId: string;
  @ApiProperty() post: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unit: string;
  @ApiProperty({ format: 'date' }) since: string;
  @ApiProperty({ format: 'date', nullable: true, type: String }) until: string | null;
}

export class AccountView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() login: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() person: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() machine: boolean;
  @ApiProperty({ enum: ['invited', 'active', 'disabled'] }) state: string;
  @ApiProperty({ format: 'date-time', nullable: true, type: String, description: 'Locked after wrong passwords; opens by itself' })
  lockedUntil: string | null;
  @ApiProperty({ enum: [...OUTSIDE, null], nullable: true, type: String, description: 'Whether he has a confirmed address to be told at outside; null for a program' })
  outside: string | null;
  @ApiProperty() version: number;
}

export class AccountPageView {
  @ApiProperty({ type: [AccountView] }) items: readonly AccountView[];
  @ApiProperty({ nullable: true, type: String }) nextCursor: string | null;
}

export class AccountCreatedView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
}

export class GrantView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ROLES }) role: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unit: string;
  @ApiProperty({ format: 'date' }) since: string;
  @ApiProperty({ format: 'date', nullable: true, type: String }) until: string | null;
  @ApiProperty({ format: 'date-time', nullable: true, type: String }) revokedAt: string | null;
}

export class TokenIssuedView {
  @ApiProperty({ format: 'uuid' }) sessionId: string;
  @ApiProperty({ description: 'Shown once' }) token: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
}

class CountsView {
  @ApiProperty() units: number;
  @ApiProperty() posts: number;
  @ApiProperty() holders: number;
  @ApiProperty() accounts: number;
  @ApiProperty({ description: 'Roles proposed; a second officer approves them' }) grants: number;
  @ApiProperty({ description: 'Roles in the file that the security administrator has yet to propose' })
  rolesPending: number;
}

export class DirectoryVerdictView extends RowVerdictsView {
  @ApiProperty() dryRun: boolean;
  @ApiProperty({ type: CountsView, description: 'How many were new, or would be' }) added: CountsView;
}
