import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { parseDay } from '#domain/kernel/day';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { DirectoryQueries } from '#engine/people/directory.queries';
import { HoldPost } from '#engine/people/hold-post';
import { LinkLeader } from '#engine/people/link-leader';
import { ActorOf, CallOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { dayOrNone, termOf } from './days';
import { AsOfQuery, EndDto, HoldPostDto, IdView, LinkLeaderDto, OpenPostDto, PostsQuery } from './people.dto';
import { LinkView, PostView } from './people.view';

/** Posts, who holds them, and the towns and villages leaders are linked to. */
@ApiTags('directory')
@Controller()
export class PostController {
  constructor(
    private readonly directory: DirectoryQueries,
    private readonly posts: HoldPost,
    private readonly links: LinkLeader,
  ) {}

  @Permit('directory.read')
  @Get('posts')
  @ApiOperation({ operationId: 'listPosts' })
  @ApiOkResponse({ type: [PostView] })
  listPosts(@ActorOf() by: PersonActor, @Query() query: PostsQuery): Promise<PostView[]> {
    return this.directory.posts(by, dayOrNone(query.asOf), query.unitId);
  }

  @Permit('directory.change')
  @Post('posts')
  @ApiOperation({ operationId: 'openPost' })
  @ApiCreatedResponse({ type: IdView })
  openPost(@CallOf() call: Call, @Body() body: OpenPostDto): Promise<IdView> {
    return this.posts.open(call, body);
  }

  @Permit('directory.change')
  @Post('posts/:id/holdings')
  @ApiOperation({ operationId: 'holdPost' })
  @ApiCreatedResponse({ type: IdView })
  holdPost(
    @CallOf() call: Call,
    @Param('id', ParseUUIDPipe) postId: string,
    @Body() body: HoldPostDto,
  ): Promise<IdView> {
    return this.posts.hold(call, { postId, personId: body.personId, ...termOf(body) });
  }

  @Permit('directory.change')
  @Post('holdings/:id/end')
  @HttpCode(204)
  @ApiOperation({ operationId: 'endHolding' })
  @ApiNoContentResponse()
  endHolding(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() body: EndDto): Promise<void> {
    return this.posts.end(call, id, parseDay(body.until));
  }

  @Permit('directory.read')
  @Get('links')
  @ApiOperation({ operationId: 'listLinks' })
  @ApiOkResponse({ type: [LinkView] })
  listLinks(@ActorOf() by: PersonActor, @Query() query: AsOfQuery): Promise<LinkView[]> {
    return this.directory.links(by, dayOrNone(query.asOf));
  }

  @Permit('link.change')
  @Post('links')
  @ApiOperation({ operationId: 'linkLeader' })
  @ApiCreatedResponse({ type: IdView })
  linkLeader(@CallOf() call: Call, @Body() body: LinkLeaderDto): Promise<IdView> {
    return this.links.link(call, { postId: body.postId, unitId: body.unitId, ...termOf(body) });
  }

  @Permit('link.change')
  @Post('links/:id/end')
  @HttpCode(204)
  @ApiOperation({ operationId: 'endLink' })
  @ApiNoContentResponse()
  endLink(@CallOf() call: Call, @Param('id', ParseUUIDPipe) id: string, @Body() body: EndDto): Promise<void> {
    return this.links.end(call, id, parseDay(body.until));
  }
}
