import type { Deed, DeedName } from './deed';
import { askExtension, askReturn, decideExtension, decideReturn, decomposeIt, noteIt, openPeriod, resumeIt, suspendIt } from './acts/asking';
import { assignIt } from './acts/assigning';
import { amendIt, dispatchIt, importIt } from './acts/dispatch';
import {
  appealIt, approveScheme, confirmFacts, openAssessment, proposeScheme, publishIt, scoreIt, settleIt, takeAppeal, upholdAppeal, writeLetter,
} from './acts/assessing';
import { raiseFinding, rectifyIt } from './acts/findings';
import { approveAccess, drawSample, endInspection, planInspections, proposeAccess, startInspection } from './acts/inspecting';
import { acknowledgeIt, completeIt, reportIt } from './acts/reporting';
import { answerSlips, issueSlips, loadLadderIt, urgeIt } from './acts/slips';
import { closeOutIt, takeBackIt, verifyIt } from './acts/verifying';
import { issueBulletin, printSlips, readNotices, signDocuments } from './acts/writing';
import type { Year } from './year';

/** What people do; the worker's deeds are the player's own. */
export type Act = Exclude<Deed, { does: 'stop-worker' | 'start-worker' }>;

/** One function a deed: a deed without one does not compile. */
const ACTS: { readonly [Name in Exclude<DeedName, 'stop-worker' | 'start-worker'>]: (year: Year, who: string, deed: Extract<Deed, { does: Name }>) => Promise<void> } = {
  import: importIt,
  'load-ladder': loadLadderIt,
  dispatch: dispatchIt,
  acknowledge: acknowledgeIt,
  report: reportIt,
  complete: completeIt,
  'take-back': takeBackIt,
  'ask-return': askReturn,
  'decide-return': decideReturn,
  decompose: decomposeIt,
  'ask-extension': askExtension,
  'decide-extension': decideExtension,
  suspend: suspendIt,
  resume: resumeIt,
  note: noteIt,
  'open-period': openPeriod,
  amend: amendIt,
  assign: assignIt,
  verify: verifyIt,
  'close-out': closeOutIt,
  urge: urgeIt,
  'issue-slips': issueSlips,
  'answer-slips': answerSlips,
  'plan-inspections': planInspections,
  'start-inspection': startInspection,
  'propose-access': proposeAccess,
  'approve-access': approveAccess,
  'draw-sample': drawSample,
  'end-inspection': endInspection,
  'raise-finding': raiseFinding,
  rectify: rectifyIt,
  'propose-scheme': proposeScheme,
  'approve-scheme': approveScheme,
  'open-assessment': openAssessment,
  'confirm-facts': confirmFacts,
  score: scoreIt,
  publish: publishIt,
  appeal: appealIt,
  'take-appeal': takeAppeal,
  'uphold-appeal': upholdAppeal,
  settle: settleIt,
  'write-letter': writeLetter,
  'issue-bulletin': issueBulletin,
  'print-slips': printSlips,
  'read-notices': readNotices,
  'sign-documents': signDocuments,
};

export function perform(year: Year, who: string, deed: Act): Promise<void> {
  const act = ACTS[deed.does] as (year: Year, who: string, deed: Act) => Promise<void>;
  return act(year, who, deed);
}
