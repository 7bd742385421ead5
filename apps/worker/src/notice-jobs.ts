import type { Database } from '#engine/core/database';
import { bell } from '#engine/core/county-bell';
import type { UnitOfWork } from '#engine/core/unit-of-work';
import type { JobCommands } from '#engine/handlers';
import { DeliverNotice } from '#engine/notice/deliver-notice';
import type { Gateway } from '#engine/notice/gateway';
import { MakeDigests } from '#engine/notice/make-digests';
import { OpenOffice } from '#engine/notice/open-office';
import { SendAddressLetter } from '#engine/notice/send-address-letter';
import { TellNotices } from '#engine/notice/tell-notices';
import { CalendarShelf } from '#engine/plan/calendars';
import { processNow } from '#platform/clock';
import { addressOf, type Environment } from '#platform/env';
import { noticeSecrets } from '#platform/env-secrets';
import { sendMail } from '#platform/mail/send-mail';
import { postRobot } from '#platform/webhook/post-robot';
import { httpSms } from '#platform/webhook/post-sms';
import { postWebhook, WEBHOOK_LIMITS } from '#platform/webhook/post-webhook';

type Surroundings = Pick<Environment, 'webhookSecrets' | 'noticeSecretsFile' | 'webhookAllowPrivate' | 'publicUrl' | 'host' | 'port'>;

/** What follows a raised notice: folding, telling, delivering, the daily digest, the beginning of office hours. */
export function noticeJobs(env: Surroundings, source: Database, work: UnitOfWork, onError: (error: unknown) => void): JobCommands['notices'] {
  const shelf = new CalendarShelf();
  const gateway = gatewayOf(env);
  return {
    tell: new TellNotices(work, bell(source, onError)),
    deliver: new DeliverNotice(work, gateway, shelf),
    letter: new SendAddressLetter(work, gateway),
    digest: new MakeDigests(work, shelf),
    open: new OpenOffice(work),
  };
}

function gatewayOf(env: Surroundings): Gateway {
  const limits = { ...WEBHOOK_LIMITS, allowPrivate: env.webhookAllowPrivate };
  return {
    post: (message) => postWebhook(message, limits),
    robot: (message) => postRobot(message, limits),
    mail: (message) => sendMail(message, WEBHOOK_LIMITS.timeoutMs),
    sms: (gateway) => httpSms({ ...gateway, limits }),
    secrets: noticeSecrets(env),
    seconds: () => Math.floor(processNow().getTime() / 1000),
    address: addressOf(env),
  };
}
