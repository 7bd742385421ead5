import { Module } from '@nestjs/common';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { MoveClock } from '#engine/people/move-clock';
import { provide } from './edge/provide';
import { OperationsController } from './routes/operations/operations.controller';

@Module({ controllers: [OperationsController], providers: [provide(MoveClock, [UnitOfWork])] })
export class OperationsModule {}
