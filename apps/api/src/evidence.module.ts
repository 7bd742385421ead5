import { Module } from '@nestjs/common';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { AppendUpload } from '#engine/report/append-upload';
import { BeginUpload } from '#engine/report/begin-upload';
import { EvidenceQueries } from '#engine/report/evidence.queries';
import { FinishUpload } from '#engine/report/finish-upload';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import type { Environment } from '#platform/env';
import { provide } from './edge/provide';
import { ENVIRONMENT, EVIDENCE_PLACE } from './edge/tokens';
import { EvidenceController } from './routes/evidence/evidence.controller';
import { UploadController } from './routes/evidence/upload.controller';

@Module({
  controllers: [UploadController, EvidenceController],
  providers: [
    { provide: EVIDENCE_PLACE, useFactory: (env: Environment) => openBlobStore(env), inject: [ENVIRONMENT] },
    provide(BeginUpload, [UnitOfWork, EVIDENCE_PLACE]),
    provide(AppendUpload, [Reader, UnitOfWork, EVIDENCE_PLACE]),
    provide(FinishUpload, [Reader, UnitOfWork, EVIDENCE_PLACE]),
    provide(EvidenceQueries, [Reader, EVIDENCE_PLACE]),
  ],
  exports: [EVIDENCE_PLACE],
})
export class EvidenceModule {}
