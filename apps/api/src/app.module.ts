import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AssessmentModule } from './assessment.module';
import { AssignmentModule } from './assignment.module';
import { CoreModule } from './core.module';
import { ActorGuard } from './edge/actor.guard';
import { ThrottleGuard } from './edge/throttle';
import { DocumentModule } from './document.module';
import { EvidenceModule } from './evidence.module';
import { HealthModule } from './health.module';
import { FindingModule } from './finding.module';
import { InspectionModule } from './inspection.module';
import { NoticeModule } from './notice.module';
import { OperationsModule } from './operations.module';
import { PeopleModule } from './people.module';
import { PlanModule } from './plan.module';
import { SupervisionModule } from './supervision.module';
import { TrailModule } from './trail.module';

const NOUNS = [NoticeModule, PeopleModule, PlanModule, AssignmentModule, SupervisionModule, EvidenceModule, AssessmentModule, TrailModule, InspectionModule, FindingModule, DocumentModule, OperationsModule];

/** The API's composition root: one module a noun, in the order of the floors. */
@Module({
  imports: [CoreModule, HealthModule, ...NOUNS],
  providers: [
    { provide: APP_GUARD, useClass: ThrottleGuard },
    { provide: APP_GUARD, useClass: ActorGuard },
  ],
})
export class AppModule {}
