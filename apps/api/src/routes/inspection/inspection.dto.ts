import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min, ValidateNested,
} from 'class-validator';
import { INSPECTION_SOURCES, type InspectionSource } from '#domain/inspection/inspection-source';
import { MayBeAbsent } from '../../edge/may-be-absent';
import { DAY } from '../assignments/assignment.dto';

const MOST_UNITS = 200;
const MOST_LINES = 200;

export class PlansQuery {
  @ApiProperty({ required: false, minimum: 2000, maximum: 2100 })
  @IsOptional() @Transform(({ value }) => Number(value)) @IsInt() @Min(2000) @Max(2100)
  year?: number;
}

export class PlanLineDto {
  @ApiProperty({ enum: INSPECTION_SOURCES }) @IsIn(INSPECTION_SOURCES) source: InspectionSource;
  @ApiProperty({ format: 'uuid', description: 'The office that inspects' }) @IsUUID() officeUnitId: string;
  @ApiProperty({ type: [String], format: 'uuid', description: 'None: any unit of the county' })
  @IsArray() @ArrayMaxSize(MOST_UNITS) @ArrayUnique() @IsUUID(undefined, { each: true })
  unitIds: string[];
  @ApiProperty({ format: 'date' }) @IsString() @Matches(DAY) fromOn: string;
  @ApiProperty({ format: 'date', description: 'The last day' }) @IsString() @Matches(DAY) untilOn: string;
  @ApiProperty({ minLength: 1, maxLength: 200 }) @IsString() @Length(1, 200) @Matches(/\S/) subject: string;
}

export class RegisterPlanDto {
  @ApiProperty({ minimum: 2000, maximum: 2100 }) @IsInt() @Min(2000) @Max(2100) year: number;
  @ApiProperty({ minLength: 1, maxLength: 100, description: 'Of the approval' }) @IsString() @Length(1, 100) @Matches(/\S/) documentNumber: string;
  @ApiProperty({ minLength: 1, maxLength: 100, description: 'The body that approved it' }) @IsString() @Length(1, 100) @Matches(/\S/) approvedBy: string;
  @ApiProperty({ type: [PlanLineDto] })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_LINES) @ValidateNested({ each: true }) @Type(() => PlanLineDto)
  lines: PlanLineDto[];
}

export class StartInspectionDto {
  @ApiProperty({ enum: INSPECTION_SOURCES }) @IsIn(INSPECTION_SOURCES) source: InspectionSource;
  @ApiProperty({ format: 'uuid' }) @IsUUID() officeUnitId: string;
  @ApiProperty({ type: [String], format: 'uuid', description: 'None: any unit of the county' })
  @IsArray() @ArrayMaxSize(MOST_UNITS) @ArrayUnique() @IsUUID(undefined, { each: true })
  unitIds: string[];
  @ApiProperty({ minLength: 1, maxLength: 100 }) @IsString() @Length(1, 100) @Matches(/\S/) title: string;
  @ApiProperty({ required: false, format: 'uuid', description: 'The line of the annual plan' }) @MayBeAbsent() @IsUUID() planLineId?: string;
  @ApiProperty({ required: false, minLength: 1, maxLength: 100, description: 'The approval, where it is not in the plan' })
  @MayBeAbsent() @IsString() @Length(1, 100) @Matches(/\S/)
  documentNumber?: string;
  @ApiProperty({ required: false, minLength: 1, maxLength: 500, description: 'Outside the plan, or in spite of another inspection of the unit' })
  @MayBeAbsent() @IsString() @Length(1, 500) @Matches(/\S/)
  reason?: string;
}

export class NamedView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

class PlanLineView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer' }) number: number;
  @ApiProperty({ enum: INSPECTION_SOURCES }) source: InspectionSource;
  @ApiProperty({ type: NamedView }) office: NamedView;
  @ApiProperty({ type: [NamedView], description: 'None: any unit of the county' }) units: readonly NamedView[];
  @ApiProperty({ format: 'date' }) fromOn: string;
  @ApiProperty({ format: 'date' }) untilOn: string;
  @ApiProperty() subject: string;
  @ApiProperty({ type: 'integer', description: 'Inspections started under it' }) started: number;
}

class PlanView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty() documentNumber: string;
  @ApiProperty() approvedBy: string;
  @ApiProperty() registeredBy: string;
  @ApiProperty({ format: 'date-time' }) registeredAt: string;
  @ApiProperty({ type: [PlanLineView] }) lines: readonly PlanLineView[];
}

export class PlansView {
  @ApiProperty({ type: [PlanView] }) items: readonly PlanView[];
}

class InspectionView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: INSPECTION_SOURCES }) source: InspectionSource;
  @ApiProperty({ type: NamedView }) office: NamedView;
  @ApiProperty({ type: [NamedView], description: 'None: any unit of the county' }) units: readonly NamedView[];
  @ApiProperty() title: string;
  @ApiProperty({ description: 'Under a line of the annual plan' }) planned: boolean;
  @ApiProperty() documentNumber: string;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ format: 'date' }) beganOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endedOn: string | null;
  @ApiProperty() startedBy: string;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class InspectionsView {
  @ApiProperty({ type: [InspectionView] }) items: readonly InspectionView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

class InspectorView {
  @ApiProperty({ format: 'uuid' }) accountId: string;
  @ApiProperty() person: string;
  @ApiProperty() unit: string;
}

export class InspectorsView {
  @ApiProperty({ type: [InspectorView] }) items: readonly InspectorView[];
}
