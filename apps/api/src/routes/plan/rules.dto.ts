import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { MOST_WORKING_DAYS } from '#domain/assignment/set-list-rules';
import { MayBeAbsent } from '../../edge/may-be-absent';

/** Working days, as every term of a list. */
function Term(minimum: number, description: string): PropertyDecorator {
  const parts = [
    ApiProperty({ required: false, minimum, maximum: MOST_WORKING_DAYS, description: `Working days ${description}` }),
    MayBeAbsent(),
    IsInt(),
    Min(minimum),
    Max(MOST_WORKING_DAYS),
  ];
  return (target, key) => parts.forEach((part) => part(target, key));
}

export class ListRulesDto {
  @Term(1, 'to sign for a task') acknowledgeWorkingDays?: number;
  @Term(1, 'to return a wrongly routed one') returnWorkingDays?: number;
  @Term(1, 'for a superior to decide a request') decideWorkingDays?: number;
  @Term(1, 'for a verifier') verifyWorkingDays?: number;
  @Term(0, 'after a period’s end in which a report is on time') onTimeWorkingDays?: number;
  @Term(0, 'after a period’s end until entry closes') entryClosesWorkingDays?: number;
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
  @ApiProperty({ type: String, nullable: true }) deemedConsentRule: string | null;
}

export class ListRulesSetView extends ListRulesView {
  @ApiProperty({ description: 'Of the list' }) version: number;
}
