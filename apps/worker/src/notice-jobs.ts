import type { Database } from '#engine/core/database';
import { bell } from '#engine/core/county-bell';
import type { UnitOfWork } from '#engine/core/unit-of-work';
import type { JobCommands } from '#engine/handlers';
import { DeliverNotice } from '#engine/notice/deliver-notice';
import { MakeDigests } from '#engine/notice/make-digests';
import { TellNotices } from '#engine/notice/tell-notices';
import { CalendarShelf } from '#engine/plan/calendars';
import { processNow } from '#platform/clock';
import type { Environment } from '#platform/env';
import { postWebhook, WEBHOOK_LIMITS } from '#platform/webhook/post-webhook';

/** What follows a raised notice: folding, telling, delivering, the daily digest. */
export function noticeJobs(
  env: Pick<Environment, 'webhookSecrets' | 'webhookAllowPrivate'>,
  source: Database,
  work: UnitOfWork,
  onError: (error: unknown) => void,
): JobCommands['notices'] {
  const limits = { ...WEBHOOK_LIMITS, allowPrivate: env.webhookAllowPrivate };
  const gateway = {
    post: (message: Parameters<typeof postWebhook>[0]) => postWebhook(message, limits),
    secrets: env.webhookSecrets,
    seconds: () => Math.floor(processNow().getTime() / 1000),
  };
  return {
    tell: new TellNotices(work, bell(source, onError)),
    deliver: new DeliverNotice(work, gateway),
    digest: new MakeDigests(work, new CalendarShelf()),
  };
}
