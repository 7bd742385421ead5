import { Module } from '@nestjs/common';
import { AmendList } from '#engine/assignment/amend-list';
import { DispatchList } from '#engine/assignment/dispatch-list';
import { DecideDirective, MakeDirective } from '#engine/assignment/make-directive';
import { LoadCalendar } from '#engine/assignment/load-calendar';
import { SetListRules } from '#engine/assignment/set-list-rules';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CalendarShelf } from '#engine/plan/calendars';
import { ImportList } from '#engine/plan/import-list';
import { ImportQuotas } from '#engine/plan/import-quotas';
import { PreviewImport } from '#engine/plan/preview-import';
import { RegisterForm } from '#engine/plan/register-form';
import { provide } from './edge/provide';
import { CalendarController } from './routes/plan/calendar.controller';
import { DirectiveController } from './routes/plan/directive.controller';
import { FormController } from './routes/plan/form.controller';
import { ImportController } from './routes/plan/import.controller';
import { ListController } from './routes/plan/list.controller';
import { ListWorkbookController } from './routes/plan/list-workbook.controller';
import { RulesController } from './routes/plan/rules.controller';

/** Calendars, annual lists and the form register. The calendars are kept once for the whole process. */
@Module({
  controllers: [CalendarController, ImportController, ListController, ListWorkbookController, RulesController, FormController, DirectiveController],
  providers: [
    provide(CalendarShelf),
    provide(LoadCalendar, [UnitOfWork]),
    provide(ImportList, [UnitOfWork]),
    provide(ImportQuotas, [UnitOfWork]),
    provide(PreviewImport, [Reader]),
    provide(DispatchList, [UnitOfWork, CalendarShelf]),
    provide(AmendList, [UnitOfWork, CalendarShelf]),
    provide(MakeDirective, [UnitOfWork, CalendarShelf]),
    provide(DecideDirective, [UnitOfWork]),
    provide(SetListRules, [UnitOfWork]),
    provide(RegisterForm, [UnitOfWork]),
  ],
  exports: [CalendarShelf],
})
export class PlanModule {}
