import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { NoticeKind } from '#domain/ledger/notice-kind';
import type { PersonActor } from '#domain/people/actor';
import { Reader } from '#engine/core/reader';
import { deliveriesOf, type DeliveryFilter, ownDeliveries, type PersonDelivery } from '#engine/notice/deliveries.queries';
import { noticeSentence } from '#words/notices';
import { ActorOf } from '../../edge/call';
import { Permit } from '../../edge/permit';
import { dayOrNone } from '../people/days';
import { DeliveriesQuery, DeliveriesView, OwnDeliveriesQuery, type PersonDeliveryView } from './delivery.dto';

const PAGE = 50;

/** Who was told what, and how far that is proved, by person: for an appeal, and for who answers for it. */
@ApiTags('notices')
@Controller()
export class DeliveryController {
  constructor(@Inject(Reader) private readonly reader: Reader) {}

  @Permit('delivery.read')
  @Get('deliveries')
  @ApiOperation({ operationId: 'listDeliveries', summary: 'One row a notice and person, the newest notices first' })
  @ApiOkResponse({ type: DeliveriesView })
  async listDeliveries(@ActorOf() by: PersonActor, @Query() query: DeliveriesQuery): Promise<DeliveriesView> {
    const { items, nextCursor } = await this.reader.read(by.countyId, (reading) => deliveriesOf(reading, by, filterOf(query)));
    return { items: items.map(said), nextCursor };
  }

  @Permit('notice.read')
  @Get('me/deliveries')
  @ApiOperation({ operationId: 'listOwnDeliveries', summary: 'What the asker was told, with its proof' })
  @ApiOkResponse({ type: DeliveriesView })
  async listOwnDeliveries(@ActorOf() by: PersonActor, @Query() query: OwnDeliveriesQuery): Promise<DeliveriesView> {
    const { items, nextCursor } = await this.reader.read(by.countyId, (reading) => ownDeliveries(reading, by, filterOf(query)));
    return { items: items.map(said), nextCursor };
  }
}

function filterOf({ from, until, limit = PAGE, ...rest }: DeliveriesQuery): DeliveryFilter {
  return { ...rest, limit, from: dayOrNone(from), until: dayOrNone(until) };
}

function said({ details, ...row }: PersonDelivery): PersonDeliveryView {
  const [kind, task]: [NoticeKind, PersonDelivery['task']] = [row.kind, row.task];
  return { ...row, sentence: { zh: noticeSentence(kind, task, 'zh', details), en: noticeSentence(kind, task, 'en', details) } };
}
