import { Module } from '@nestjs/common';
import { ScoreLetterQueries } from '#engine/assessment/score-letter.queries';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CheckCopy } from '#engine/document/check-copy';
import { DocumentQueries } from '#engine/document/document.queries';
import { DraftQueries } from '#engine/document/draft.queries';
import { IssueDraft } from '#engine/document/issue-draft';
import { LoadTemplate } from '#engine/document/load-template';
import { addressesAt } from '#engine/document/render/addresses';
import { MakeRectification } from '#engine/document/rectification-document';
import { MakeScoreLetter } from '#engine/document/score-letter-document';
import { SignDocument } from '#engine/document/sign-document';
import { MakeSlipDocument } from '#engine/document/slip-document';
import { TemplateQueries } from '#engine/document/template.queries';
import { ChangeDraft, WriteDraft } from '#engine/document/write-draft';
import { CalendarShelf } from '#engine/plan/calendars';
import { addressOf, type Environment } from '#platform/env';
import { provide } from './edge/provide';
import { ENVIRONMENT } from './edge/tokens';
import { ADDRESSES, DocumentController } from './routes/documents/document.controller';
import { DraftController } from './routes/documents/draft.controller';
import { MakingController } from './routes/documents/making.controller';
import { TemplateController } from './routes/documents/template.controller';

/** Drafts, documents, templates. */
@Module({
  controllers: [DocumentController, DraftController, MakingController, TemplateController],
  providers: [
    { provide: ADDRESSES, useFactory: (env: Environment) => addressesAt(addressOf(env)), inject: [ENVIRONMENT] },
    provide(DocumentQueries, [Reader, CalendarShelf]),
    provide(DraftQueries, [Reader, CalendarShelf]),
    provide(TemplateQueries, [Reader]),
    provide(ScoreLetterQueries, [Reader]),
    provide(WriteDraft, [UnitOfWork]),
    provide(ChangeDraft, [UnitOfWork]),
    provide(IssueDraft, [UnitOfWork, CalendarShelf, ADDRESSES]),
    provide(SignDocument, [UnitOfWork]),
    provide(CheckCopy, [Reader, ADDRESSES]),
    provide(LoadTemplate, [UnitOfWork]),
    provide(MakeSlipDocument, [UnitOfWork, CalendarShelf, ADDRESSES]),
    provide(MakeRectification, [UnitOfWork, ADDRESSES]),
    provide(MakeScoreLetter, [UnitOfWork, ScoreLetterQueries, ADDRESSES]),
  ],
})
export class DocumentModule {}
