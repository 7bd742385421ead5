import { Module } from '@nestjs/common';
import { Reader } from '#engine/core/reader';
import { TrailQueries } from '#engine/trail/trail.queries';
import { provide } from './edge/provide';
import { TrailController } from './routes/trail/trail.controller';

@Module({ controllers: [TrailController], providers: [provide(TrailQueries, [Reader])] })
export class TrailModule {}
