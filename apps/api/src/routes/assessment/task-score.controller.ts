import { Controller, Get, Inject, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import { TaskScoreQueries } from '#engine/assessment/task-score.queries';
import { ActorOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { TaskScoreView } from './task-score.view';

/** What a task is worth in an assessment. */
@ApiTags('assessment')
@Controller()
export class TaskScoreController {
  constructor(@Inject(TaskScoreQueries) private readonly scores: TaskScoreQueries) {}

  @Permit('assignment.read')
  @Get('assignments/:id/scores')
  @ApiOperation({ operationId: 'listTaskScores', summary: 'Indicators the task goes into, with its unit’s points as far as the reader sees them' })
  @ApiOkResponse({ type: [TaskScoreView] })
  listTaskScores(@ActorOf() by: PersonActor, @Param('id', ParseUUIDPipe) id: string): Promise<readonly TaskScoreView[]> {
    return this.scores.of(by, id);
  }
}
