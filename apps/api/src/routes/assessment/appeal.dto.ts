import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsObject, IsOptional, IsString, IsUUID, Length, Matches, ValidateNested } from 'class-validator';
import { APPEAL_OUTCOMES, APPEAL_STATES, type AppealOutcome, type AppealState } from '#domain/assessment/life/appeal';
import { MayBeAbsent } from '../../edge/may-be-absent';
import { AMOUNT, TEXT_LIMIT } from '../assignments/assignment.dto';
import { AssessmentVersionView, NO_DAY, NO_INSTANT, NO_TEXT } from './assessment.dto';
import { FrozenExplanationView } from './explanation.view';

export class AppealQuery {
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() unitId?: string;
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() assessmentId?: string;
  @ApiProperty({ required: false, enum: APPEAL_STATES }) @IsOptional() @IsIn(APPEAL_STATES) state?: AppealState;
}

export class FileAppealDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() unitId: string;
  @ApiProperty({ maxLength: 60, description: 'Key of the leaf' }) @IsString() @Length(1, 60) @Matches(/\S/) node: string;
  @ApiProperty({ maxLength: TEXT_LIMIT }) @IsString() @Length(1, TEXT_LIMIT) @Matches(/\S/) claim: string;
  @ApiProperty({ type: [String], format: 'uuid', maxItems: 20, description: 'The unit’s own files' })
  @IsArray() @ArrayMaxSize(20) @IsUUID(undefined, { each: true })
  evidenceIds: string[];
}

export class InterimDto {
  @ApiProperty({ maxLength: TEXT_LIMIT }) @IsString() @Length(1, TEXT_LIMIT) @Matches(/\S/) text: string;
}

/** What the fact should have said; the indicator is the one appealed. */
export class CorrectionDto {
  @ApiProperty({ required: false, maxLength: 60 }) @MayBeAbsent() @IsString() @Length(1, 60) input?: string;
  @ApiProperty({ required: false, maxLength: 100 }) @MayBeAbsent() @IsString() @Length(1, 100) item?: string;
  @ApiProperty({ required: false, description: 'Decimal string' }) @MayBeAbsent() @Matches(AMOUNT) value?: string;
  @ApiProperty({ required: false, description: 'Decimal string' }) @MayBeAbsent() @Matches(AMOUNT) numerator?: string;
  @ApiProperty({ required: false, description: 'Decimal string' }) @MayBeAbsent() @Matches(AMOUNT) denominator?: string;
  @ApiProperty({ required: false, maxLength: 60 }) @MayBeAbsent() @IsString() @Length(1, 60) level?: string;
  @ApiProperty({ required: false, default: true }) @MayBeAbsent() @IsBoolean() applies?: boolean;
}

export class DecideAppealDto {
  @ApiProperty({ enum: APPEAL_OUTCOMES }) @IsIn(APPEAL_OUTCOMES) outcome: AppealOutcome;
  @ApiProperty({ maxLength: TEXT_LIMIT }) @IsString() @Length(1, TEXT_LIMIT) @Matches(/\S/) reason: string;
  @ApiProperty({ type: [CorrectionDto], maxItems: 50, description: 'Upheld or partly: what the facts should have said; rejected: none' })
  @IsArray() @ArrayMaxSize(50) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => CorrectionDto)
  corrections: CorrectionDto[];
}

export class AppealFiledView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: number;
}

class RankEffectView {
  @ApiProperty({ description: 'Code' }) unit: string;
  @ApiProperty({ type: Number, nullable: true }) before: number | null;
  @ApiProperty({ type: Number, nullable: true }) after: number | null;
}
class FromToView {
  @ApiProperty() before: string;
  @ApiProperty() after: string;
}
class AppealEffectView {
  @ApiProperty({ type: FromToView }) points: FromToView;
  @ApiProperty({ type: FromToView }) total: FromToView;
  @ApiProperty({ type: [RankEffectView], description: 'Units whose place changes' }) ranks: readonly RankEffectView[];
}
export class AppealDecidedView extends AssessmentVersionView {
  @ApiProperty({ type: AppealEffectView, description: 'Once the correction is scored and published as a change' }) effect: AppealEffectView;
}

export class AppealView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) assessmentId: string;
  @ApiProperty({ description: 'Its title' }) assessment: string;
  @ApiProperty({ format: 'uuid', description: 'Against which it was filed' }) publicationId: string;
  @ApiProperty() number: number;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unit: string;
  @ApiProperty() node: string;
  @ApiProperty({ description: 'What the indicator is called' }) name: string;
  @ApiProperty({ enum: APPEAL_STATES }) state: AppealState;
  @ApiProperty() filedBy: string;
  @ApiProperty({ format: 'date-time' }) filedAt: string;
  @ApiProperty(NO_DAY) decideDueOn: string | null;
  @ApiProperty() overdue: boolean;
  @ApiProperty(NO_TEXT) reviewer: string | null;
  @ApiProperty(NO_INSTANT) takenAt: string | null;
  @ApiProperty(NO_INSTANT) interimAt: string | null;
  @ApiProperty({ enum: APPEAL_OUTCOMES, nullable: true }) outcome: AppealOutcome | null;
  @ApiProperty(NO_INSTANT) decidedAt: string | null;
  @ApiProperty() version: number;
}

class AppealEvidenceView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty() fileName: string;
  @ApiProperty() sha256: string;
  @ApiProperty({ format: 'date' }) provesOn: string;
  @ApiProperty({ format: 'date-time' }) receivedAt: string;
}
class StandsNowView {
  @ApiProperty({ format: 'uuid' }) publicationId: string;
  @ApiProperty(NO_TEXT) points: string | null;
  @ApiProperty() total: string;
  @ApiProperty({ type: Number, nullable: true }) rank: number | null;
}
class AppealCorrectionView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() figure: string;
  @ApiProperty() input: string;
  @ApiProperty() item: string;
  @ApiProperty() value: string;
  @ApiProperty() numerator: string;
  @ApiProperty() denominator: string;
  @ApiProperty() level: string;
  @ApiProperty() applies: boolean;
}
/** Side by side: what stood there, with its evidence; what the unit brings; what was decided. */
export class AppealOpenedView extends AppealView {
  @ApiProperty() claim: string;
  @ApiProperty(NO_TEXT) interim: string | null;
  @ApiProperty(NO_TEXT) decision: string | null;
  @ApiProperty({ type: [AppealEvidenceView], description: 'New' }) evidence: readonly AppealEvidenceView[];
  @ApiProperty({ type: FrozenExplanationView, description: 'As it was published, with the evidence it rested on' }) before: FrozenExplanationView;
  @ApiProperty({ type: StandsNowView, description: 'As it was published last' }) now: StandsNowView;
  @ApiProperty({ type: [AppealCorrectionView] }) corrections: readonly AppealCorrectionView[];
  @ApiProperty({ description: 'The asker is of the reviewing office' }) mayReview: boolean;
}
