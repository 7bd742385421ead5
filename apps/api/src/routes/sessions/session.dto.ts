import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, IsUUID, Length, ValidateIf } from 'class-validator';
import { ROLES } from '#domain/people/actor';

export class SignInDto {
  @ApiProperty({ description: 'County code', example: '510722' })
  @IsString()
  @Length(1, 20)
  county: string;

  @ApiProperty({ example: 'clerk-510722101' })
  @IsString()
  @Length(1, 100)
  login: string;

  @ApiProperty()
  @IsString()
  @Length(1, 1000)
  password: string;

  @ApiProperty({
    required: false,
    default: false,
    description: 'true: the token comes in the answer and no cookie is set; for programs',
  })
  @IsOptional()
  @IsBoolean()
  bearer?: boolean;
}

export class SessionBegunView {
  @ApiProperty({ format: 'uuid' }) sessionId: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
  @ApiProperty({ required: false, description: 'Only when `bearer` was asked for; shown once' }) token?: string;
}

export class SessionView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) accountId: string;
  @ApiProperty() label: string;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ format: 'date-time', description: 'Noted once a minute' }) seenAt: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
}

export class ActForDto {
  @ApiProperty({
    format: 'uuid',
    nullable: true,
    type: String,
    description: 'Whose delegation is used; null: oneself again',
  })
  @ValidateIf((dto: ActForDto) => dto.accountId !== null)
  @IsUUID()
  accountId: string | null;
}

export class ChangePasswordDto {
  @ApiProperty()
  @IsString()
  @Length(1, 1000)
  current: string;

  @ApiProperty({ description: 'At least 10 characters, without the login in it' })
  @IsString()
  @Length(1, 1000)
  next: string;
}

class InspectionReachView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'It reaches the tasks of this list only' }) listId: string | null;
  @ApiProperty({ format: 'date-time', description: 'By the county’s clock' }) endsAt: string;
}

export class RoleHeldView {
  @ApiProperty({ enum: ROLES }) role: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty({ description: 'Held for the whole county' }) countyWide: boolean;
  @ApiProperty({ required: false, type: InspectionReachView, description: 'Where the role comes of an inspection access' })
  access?: InspectionReachView;
}

export class CountyView {
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ['real', 'demonstration', 'test'] }) kind: string;
  @ApiProperty({ format: 'date', description: 'Today by the county’s clock' }) today: string;
}

export class DelegationView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) fromAccountId: string;
  @ApiProperty() from: string;
  @ApiProperty({ format: 'uuid' }) toAccountId: string;
  @ApiProperty() to: string;
  @ApiProperty({ format: 'date' }) since: string;
  @ApiProperty({ format: 'date', description: 'Its last day' }) until: string;
  @ApiProperty() reason: string;
  @ApiProperty({ description: 'Before its last day, by one side' }) ended: boolean;
  @ApiProperty() inForce: boolean;
}

export class MeView {
  @ApiProperty({ format: 'uuid' }) sessionId: string;
  @ApiProperty({ format: 'uuid' }) accountId: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() person: string;
  @ApiProperty() login: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unit: string;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) postId: string | null;
  @ApiProperty({ nullable: true, type: String }) post: string | null;
  @ApiProperty({
    format: 'uuid',
    nullable: true,
    type: String,
    description: 'The person acted for; unit, post and roles are then his',
  })
  actingFor: string | null;
  @ApiProperty({ type: CountyView }) county: CountyView;
  @ApiProperty({ type: [RoleHeldView] }) roles: readonly RoleHeldView[];
  @ApiProperty({ type: [String], format: 'uuid' }) leaderPostIds: readonly string[];
  @ApiProperty({ type: [String], format: 'uuid' }) linkedUnitIds: readonly string[];
  @ApiProperty({ type: [DelegationView], description: 'Given and received' }) delegations: readonly DelegationView[];
}
