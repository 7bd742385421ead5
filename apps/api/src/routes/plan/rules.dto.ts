import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { NEAR_WORKING_DAYS } from '#domain/assignment/light';
import { BEHIND_PERCENT } from '#domain/assignment/plan-line';
import {
  MOST_BEHIND_PERCENT,
  MOST_NEAR_WORKING_DAYS,
  MOST_URGE_WORKING_DAYS,
  MOST_WORKING_DAYS,
} from '#domain/assignment/set-list-rules';
import { URGE_WORKING_DAYS } from '#domain/assignment/urge';
import { MayBeAbsent } from '../../edge/may-be-absent';

/** A whole number a list may set. */
function Whole(minimum: number, maximum: number, description: string): PropertyDecorator {
  const parts = [ApiProperty({ required: false, minimum, maximum, description }), MayBeAbsent(), IsInt(), Min(minimum), Max(maximum)];
  return (target, key) => parts.forEach((part) => part(target, key));
}

/** Working days, as every term of a list. */
function Term(minimum: number, description: string, maximum = MOST_WORKING_DAYS): PropertyDecorator {
  return Whole(minimum, maximum, `Working days ${description}`);
}

export class ListRulesDto {
  @Term(1, 'to sign for a task') acknowledgeWorkingDays?: number;
  @Term(1, 'to return a wrongly routed one') returnWorkingDays?: number;
  @Term(1, 'for a superior to decide a request') decideWorkingDays?: number;
  @Term(1, 'for a verifier') verifyWorkingDays?: number;
  @Term(0, 'after a period’s end in which a report is on time') onTimeWorkingDays?: number;
  @Term(0, 'after a period’s end until entry closes') entryClosesWorkingDays?: number;
  @Term(0, 'until the same task may be urged again by hand', MOST_URGE_WORKING_DAYS) urgeWorkingDays?: number;
  @Term(1, 'before a limit from which it is near', MOST_NEAR_WORKING_DAYS) nearWorkingDays?: number;
  @Whole(0, MOST_BEHIND_PERCENT, 'Hundredths of its target that a figure may lie below plan before it is behind') behindPercent?: number;
  @ApiProperty({
    required: false,
    maxLength: 200,
    description: 'The county’s written rule under which silence is consent; empty, as at first: it is not',
  })
  @MayBeAbsent() @IsString() @Length(0, 200) @Matches(/^$|\S/)
  deemedConsentRule?: string;
}

export class ListRulesView {
  @ApiProperty() acknowledgeWorkingDays: number;
  @ApiProperty() returnWorkingDays: number;
  @ApiProperty() decideWorkingDays: number;
  @ApiProperty() verifyWorkingDays: number;
  @ApiProperty() onTimeWorkingDays: number;
  @ApiProperty() entryClosesWorkingDays: number;
  @ApiProperty({ required: false, description: `Left out: ${URGE_WORKING_DAYS}` }) urgeWorkingDays?: number;
  @ApiProperty({ required: false, description: `Left out: as the ladder's first warning, or ${NEAR_WORKING_DAYS}` }) nearWorkingDays?: number;
  @ApiProperty({ required: false, description: `Left out: ${BEHIND_PERCENT}` }) behindPercent?: number;
  @ApiProperty({ type: String, nullable: true }) deemedConsentRule: string | null;
}

export class ListRulesSetView extends ListRulesView {
  @ApiProperty({ description: 'Of the list' }) version: number;
}
