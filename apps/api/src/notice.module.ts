import { Module } from '@nestjs/common';
import { LimitCalendar } from '#engine/assignment/limit-calendar';
import { Database } from '#engine/core/database';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { ChooseNotices } from '#engine/notice/choose-notices';
import { ConfirmAddress } from '#engine/notice/confirm-address';
import { LiveEvents } from '#engine/notice/live-events';
import { NoteNotices } from '#engine/notice/note-notices';
import { SeeNotice } from '#engine/notice/see-notice';
import { SetNoticeChannels } from '#engine/notice/set-notice-channels';
import { SignNotice } from '#engine/notice/sign-notice';
import { CalendarFeeds } from '#engine/people/calendar-feed';
import { WatchSession } from '#engine/people/watch-session';
import { addressOf, type Environment } from '#platform/env';
import { noticeSecrets } from '#platform/env-secrets';
import type { Log } from '#platform/log';
import { provide } from './edge/provide';
import { ENVIRONMENT, LOG } from './edge/tokens';
import { AddressController } from './routes/notices/address.controller';
import { ChannelController } from './routes/notices/channel.controller';
import { ChoiceController } from './routes/notices/choice.controller';
import { DeliveryController } from './routes/notices/delivery.controller';
import { FeedController } from './routes/notices/feed.controller';
import { EventController } from './routes/notices/event.controller';
import { LiveStreams } from './routes/notices/live-streams';
import { NoticeController } from './routes/notices/notice.controller';
import { ProofController } from './routes/notices/proof.controller';

@Module({
  controllers: [NoticeController, ProofController, DeliveryController, ChannelController, ChoiceController, AddressController, FeedController, EventController],
  providers: [
    provide(SeeNotice, [UnitOfWork]),
    provide(NoteNotices, [UnitOfWork]),
    provide(SignNotice, [UnitOfWork]),
    provide(ChooseNotices, [UnitOfWork]),
    provide(ConfirmAddress, [UnitOfWork]),
    provide(CalendarFeeds, [UnitOfWork]),
    { provide: LimitCalendar, useFactory: (reader: Reader, env: Environment) => new LimitCalendar(reader, addressOf(env)), inject: [Reader, ENVIRONMENT] },
    provide(LiveEvents, [Reader, UnitOfWork]),
    provide(WatchSession, [Database]),
    {
      provide: SetNoticeChannels,
      useFactory: (work: UnitOfWork, env: Environment) => new SetNoticeChannels(work, new Set(noticeSecrets(env).keys())),
      inject: [UnitOfWork, ENVIRONMENT],
    },
    {
      provide: LiveStreams,
      useFactory: (events: LiveEvents, sessions: WatchSession, env: Environment, log: Log) =>
        new LiveStreams(events, sessions, env.databaseUrl ?? '', log),
      inject: [LiveEvents, WatchSession, ENVIRONMENT, LOG],
    },
  ],
})
export class NoticeModule {}
