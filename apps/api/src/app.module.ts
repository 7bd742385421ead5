import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CoreModule } from './core.module';
import { ActorGuard } from './edge/actor.guard';
import { PeopleModule } from './people.module';

/** The API's composition root: one module a noun, in the order of the floors. */
@Module({
  imports: [CoreModule, PeopleModule],
  providers: [{ provide: APP_GUARD, useClass: ActorGuard }],
})
export class AppModule {}
