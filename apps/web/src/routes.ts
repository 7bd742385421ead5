import type { ComponentType } from 'react';
import type { Action } from '#domain/people/permission';
import type { InBoth } from '#words/language';
import { ADMIN_NAV } from './words/admin';
import { FINDING_NAV } from './words/finding';
import { INSPECTION_NAV } from './words/inspection';
import { DOCUMENTS } from './words/document';
import { SCORE_NAV } from './words/assessment';
import { NAV } from './words/shell';

/** A screen of the product. One that shows in the navigation has `nav`; who may open it is told by the domain's table. */
export interface Screen {
  readonly path: string;
  readonly nav?: InBoth<string>;
  readonly needs: Action;
  readonly load: () => Promise<ComponentType>;
}

/**
 * All screens, in the order of the navigation; the first one that a person may open is his home.
 * To add one: write `pages/<noun>/<name>-page.tsx` and add its line here.
 */
export const SCREENS: readonly Screen[] = [
  { path: 'todo', nav: NAV.todo, needs: 'assignment.acknowledge', load: () => import('./pages/todo/todo-page').then((m) => m.TodoPage) },
  { path: 'report', nav: NAV.report, needs: 'report.submit', load: () => import('./pages/report/report-page').then((m) => m.ReportPage) },
  { path: 'cockpit', nav: NAV.cockpit, needs: 'overview.read', load: () => import('./pages/cockpit/cockpit-page').then((m) => m.CockpitPage) },
  { path: 'heat-map', nav: NAV.heatMap, needs: 'assignment.read', load: () => import('./pages/heat-map/heat-map-page').then((m) => m.HeatMapPage) },
  { path: 'assign', nav: NAV.assign, needs: 'directive.make', load: () => import('./pages/assign/assign-page').then((m) => m.AssignPage) },
  { path: 'directives', needs: 'directive.read', load: () => import('./pages/directives/directives-page').then((m) => m.DirectivesPage) },
  { path: 'verification', nav: NAV.verification, needs: 'report.verify', load: () => import('./pages/verification/queue-page').then((m) => m.QueuePage) },
  { path: 'requests', nav: NAV.requests, needs: 'assignment.decideExtension', load: () => import('./pages/requests/requests-page').then((m) => m.RequestsPage) },
  { path: 'slips', nav: NAV.slips, needs: 'slip.read', load: () => import('./pages/slips/slips-page').then((m) => m.SlipsPage) },
  { path: 'slips/:assignmentId/:id', needs: 'slip.read', load: () => import('./pages/slips/print-page').then((m) => m.PrintPage) },
  { path: 'assignments', nav: NAV.assignments, needs: 'assignment.read', load: () => import('./pages/assignments/list-page').then((m) => m.ListPage) },
  { path: 'assignments/:id/:tab?', needs: 'assignment.read', load: () => import('./pages/assignments/item-page').then((m) => m.ItemPage) },
  { path: 'documents', nav: DOCUMENTS.nav, needs: 'document.read', load: () => import('./pages/documents/documents-page').then((m) => m.DocumentsPage) },
  { path: 'documents/verify', needs: 'document.verify', load: () => import('./pages/documents/verify-page').then((m) => m.VerifyPage) },
  { path: 'documents/templates', needs: 'template.read', load: () => import('./pages/documents/templates-page').then((m) => m.TemplatesPage) },
  { path: 'documents/drafts/:id', needs: 'document.write', load: () => import('./pages/documents/draft-page').then((m) => m.DraftPage) },
  { path: 'documents/:id', needs: 'document.read', load: () => import('./pages/documents/document-page').then((m) => m.DocumentPage) },
  { path: 'evidence', nav: NAV.evidence, needs: 'evidence.upload', load: () => import('./pages/evidence/shelf-page').then((m) => m.ShelfPage) },
  { path: 'completeness', nav: NAV.completeness, needs: 'list.dispatch', load: () => import('./pages/completeness/board-page').then((m) => m.BoardPage) },
  { path: 'ladder', needs: 'ladder.read', load: () => import('./pages/ladder/ladder-page').then((m) => m.LadderPage) },
  { path: 'lists', nav: NAV.lists, needs: 'list.dispatch', load: () => import('./pages/lists/lists-page').then((m) => m.ListsPage) },
  { path: 'lists/:id', needs: 'list.read', load: () => import('./pages/lists/list-page').then((m) => m.ListDetailPage) },
  { path: 'forms', needs: 'form.read', load: () => import('./pages/lists/forms-page').then((m) => m.FormsPage) },
  { path: 'notices', needs: 'notice.read', load: () => import('./pages/notices/notices-page').then((m) => m.NoticesPage) },
  { path: 'notices/proof', needs: 'notice.read', load: () => import('./pages/deliveries/deliveries-page').then((m) => m.OwnDeliveriesPage) },
  { path: 'deliveries', needs: 'delivery.read', load: () => import('./pages/deliveries/deliveries-page').then((m) => m.DeliveriesPage) },
  { path: 'deliveries/:noticeId/:personId', needs: 'notice.read', load: () => import('./pages/deliveries/proof-page').then((m) => m.ProofPage) },
  { path: 'lists/import', needs: 'list.import', load: () => import('./pages/lists/import-page').then((m) => m.ImportPage) },
  { path: 'lists/:id/dispatch', needs: 'list.dispatch', load: () => import('./pages/lists/dispatch-page').then((m) => m.DispatchPage) },
  { path: 'accounts', nav: ADMIN_NAV.accounts, needs: 'account.read', load: () => import('./pages/accounts/accounts-page').then((m) => m.AccountsPage) },
  { path: 'accounts/:id', needs: 'account.read', load: () => import('./pages/accounts/account-detail-page').then((m) => m.AccountDetailPage) },
  { path: 'directory', nav: ADMIN_NAV.directory, needs: 'directory.load', load: () => import('./pages/directory/directory-page').then((m) => m.DirectoryPage) },
  { path: 'directory/import', needs: 'directory.load', load: () => import('./pages/directory/import-page').then((m) => m.DirectoryImportPage) },
  { path: 'operations', nav: ADMIN_NAV.operations, needs: 'queue.read', load: () => import('./pages/operations/operations-page').then((m) => m.OperationsPage) },
  { path: 'logs', nav: ADMIN_NAV.logs, needs: 'log.read', load: () => import('./pages/logs/logs-page').then((m) => m.LogsPage) },
  { path: 'inspection', nav: INSPECTION_NAV.desk, needs: 'inspection.read', load: () => import('./pages/inspection/desk-page').then((m) => m.DeskPage) },
  { path: 'inspection/timeline', needs: 'trail.read', load: () => import('./pages/inspection/timeline-page').then((m) => m.TimelinePage) },
  { path: 'inspection/state', needs: 'trail.read', load: () => import('./pages/inspection/state-page').then((m) => m.StatePage) },
  { path: 'inspection/samples', needs: 'sample.draw', load: () => import('./pages/inspection/samples-page').then((m) => m.SamplesPage) },
  { path: 'inspection/samples/:id', needs: 'sample.draw', load: () => import('./pages/inspection/sample-page').then((m) => m.SamplePage) },
  { path: 'inspection/log', needs: 'trail.prove', load: () => import('./pages/inspection/log-page').then((m) => m.LogPage) },
  { path: 'inspection/reads', needs: 'access.readLog', load: () => import('./pages/inspection/reads-page').then((m) => m.ReadsPage) },
  { path: 'findings', nav: FINDING_NAV.findings, needs: 'finding.read', load: () => import('./pages/findings/findings-page').then((m) => m.FindingsPage) },
  { path: 'findings/:id', needs: 'finding.read', load: () => import('./pages/findings/finding-page').then((m) => m.FindingPage) },
  { path: 'assessments', nav: SCORE_NAV.assessments, needs: 'assessment.read', load: () => import('./pages/assessment/assessments-page').then((m) => m.AssessmentsPage) },
  { path: 'assessments/:id', needs: 'assessment.read', load: () => import('./pages/assessment/assessment-page').then((m) => m.AssessmentPage) },
  { path: 'assessments/:id/facts', needs: 'indicatorFact.read', load: () => import('./pages/assessment/facts-page').then((m) => m.FactsPage) },
  { path: 'runs/:id', needs: 'score.read', load: () => import('./pages/assessment/sheet-page').then((m) => m.SheetPage) },
  { path: 'runs/:id/comparison', needs: 'score.read', load: () => import('./pages/assessment/comparison-page').then((m) => m.ComparisonPage) },
  { path: 'publications/:id', needs: 'assessment.read', load: () => import('./pages/assessment/publication-page').then((m) => m.PublicationPage) },
  { path: 'appeals', nav: SCORE_NAV.appeals, needs: 'appeal.read', load: () => import('./pages/assessment/appeals-page').then((m) => m.AppealsPage) },
  { path: 'appeals/:id', needs: 'appeal.read', load: () => import('./pages/assessment/appeal-page').then((m) => m.AppealPage) },
  { path: 'score-proposals', nav: FINDING_NAV.proposals, needs: 'score.decideProposal', load: () => import('./pages/score-proposals/proposals-page').then((m) => m.ProposalsPage) },
  { path: 'scores', nav: SCORE_NAV.own, needs: 'score.readOwn', load: () => import('./pages/assessment/own-scores-page').then((m) => m.OwnScoresPage) },
  { path: 'scores/:id', needs: 'score.readOwn', load: () => import('./pages/assessment/own-score-page').then((m) => m.OwnScorePage) },
  { path: 'scores/:id/letter/:unitId', needs: 'score.readLetter', load: () => import('./pages/assessment/letter-page').then((m) => m.LetterPage) },
  { path: 'schemes', needs: 'scheme.read', load: () => import('./pages/schemes/schemes-page').then((m) => m.SchemesPage) },
  { path: 'schemes/:id/draft', needs: 'scheme.propose', load: () => import('./pages/schemes/draft-page').then((m) => m.DraftPage) },
  { path: 'schemes/:id', needs: 'scheme.read', load: () => import('./pages/schemes/scheme-page').then((m) => m.SchemePage) },
  { path: 'calendar', nav: ADMIN_NAV.calendar, needs: 'calendar.load', load: () => import('./pages/calendar/calendar-page').then((m) => m.CalendarPage) },
  { path: 'links', nav: ADMIN_NAV.links, needs: 'link.change', load: () => import('./pages/links/links-page').then((m) => m.LinksPage) },
  { path: 'complaints', nav: ADMIN_NAV.complaints, needs: 'complaint.read', load: () => import('./pages/complaints/queue-page').then((m) => m.ComplaintsPage) },
  { path: 'complaints/own', needs: 'complaint.file', load: () => import('./pages/complaints/own-page').then((m) => m.OwnComplaintsPage) },
  { path: 'account', needs: 'session.own', load: () => import('./pages/account/account-page').then((m) => m.AccountPage) },
];
