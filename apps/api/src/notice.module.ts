import { Module } from '@nestjs/common';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { SeeNotice } from '#engine/notice/see-notice';
import { provide } from './edge/provide';
import { NoticeController } from './routes/notices/notice.controller';

@Module({ controllers: [NoticeController], providers: [provide(SeeNotice, [UnitOfWork])] })
export class NoticeModule {}
