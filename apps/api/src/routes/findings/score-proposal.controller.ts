import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { DecideProposal, ProposeScore } from '#engine/inspection/score-proposal';
import { ScoreProposalQueries } from '#engine/inspection/score-proposal.queries';
import { ActorOf, CallOf, VersionedCall } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { IdView } from '../people/people.dto';
import { ProposeScoreDto } from './finding.dto';
import { DecideProposalDto, ProposalDecidedView, ScoreProposalQuery, ScoreProposalsView } from './score-proposal.dto';

const PAGE = 50;

/** 计分建议: what a finding should cost or earn, which the assessment office decides and nothing applies by itself. */
@ApiTags('findings')
@Controller()
export class ScoreProposalController {
  constructor(
    @Inject(ScoreProposalQueries) private readonly proposals: ScoreProposalQueries,
    @Inject(ProposeScore) private readonly propose: ProposeScore,
    @Inject(DecideProposal) private readonly decide: DecideProposal,
  ) {}

  @Permit('score.propose')
  @Post('findings/:id/score-proposals')
  @ApiOperation({ operationId: 'proposeScore', summary: 'By the office that re-checks; one waits at a time' })
  @ApiCreatedResponse({ type: IdView })
  proposeScore(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() body: ProposeScoreDto): Promise<IdView> {
    return this.propose.run(call, id, body);
  }

  @Permit('score.decideProposal')
  @Get('score-proposals')
  @ApiOperation({ operationId: 'listScoreProposals', summary: 'What waits longest stands first' })
  @ApiOkResponse({ type: ScoreProposalsView })
  listScoreProposals(@ActorOf() by: PersonActor, @Query() query: ScoreProposalQuery): Promise<ScoreProposalsView> {
    return this.proposals.all(by, { ...query, limit: query.limit ?? PAGE });
  }

  @Permit('score.decideProposal')
  @Post('score-proposals/:id/decide')
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOperation({ operationId: 'decideProposal', summary: 'Taken up: a line of an assessment’s record, which a second person confirms; or refused' })
  @ApiOkResponse({ type: ProposalDecidedView })
  decideProposal(@VersionedCall() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() { reason, place }: DecideProposalDto): Promise<ProposalDecidedView> {
    const where = place === undefined ? null : { ...place, input: place.input ?? null, value: place.value ?? null };
    return this.decide.run(call, id, { reason, place: where });
  }
}
