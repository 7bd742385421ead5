import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';
import type { PersonActor } from '#domain/people/actor';
import { HIT_KINDS, type HitKind, searchAll } from '#engine/assignment/search.queries';
import { Reader } from '#engine/core/reader';
import { ActorOf } from '../../edge/call';
import { Permit } from '../../edge/permit';

export class SearchQuery {
  @ApiProperty({ minLength: 1, maxLength: 50, description: 'Part of a title or name, a task’s number, a document number' })
  @IsString() @Length(1, 50) @Matches(/\S/)
  q: string;
}

class HitView {
  @ApiProperty({ enum: HIT_KINDS }) kind: HitKind;
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ description: 'Of a task, its number; of a unit, its code; of a list, its document number' }) number: string;
  @ApiProperty({ type: String, nullable: true, description: 'Whose task' }) unit: string | null;
}

/** The box in the header: what anything is called leads to it. */
@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(@Inject(Reader) private readonly reader: Reader) {}

  @Permit('search.read')
  @Get()
  @ApiOperation({ operationId: 'search', summary: 'At most eight of each kind; of tasks, those the asker may see' })
  @ApiOkResponse({ type: [HitView] })
  search(@ActorOf() by: PersonActor, @Query() { q }: SearchQuery): Promise<readonly HitView[]> {
    return this.reader.read(by.countyId, (reading) => searchAll(reading, by, q));
  }
}
