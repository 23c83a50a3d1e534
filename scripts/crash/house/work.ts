import type { Logger } from 'pino'
import type { Core } from '../../../src/core/index.ts'
import type { JobDeps } from '../../../src/jobs/index.ts'
import type { Texts } from '../../../src/platform/texts.ts'
import type { RunningWorker } from '../../../src/platform/worker/worker.ts'
import { PUBLIC_URL } from '../agreed.ts'

type Parts = {
  core: Core
  texts: Texts
  log: Logger
  chat: Pick<JobDeps, 'deliverNotice' | 'deliverPaper' | 'removeMessage' | 'renewPost'> | undefined
  appUrl: string
  mailUrl: string
  now: () => Date
}

/** The background work: begins when it is told to. A notice waits where there is no chat to tell it in. */
export function openWork({ core, texts, log, chat, appUrl, mailUrl, now }: Parts) {
  let worker: RunningWorker | undefined
  const rest = async () => {
    const running = worker
    worker = undefined
    await running?.stop()
  }
  return {
    async begin() {
      const { loadJobs } = await import('../../../src/jobs/index.ts')
      const { startWorker } = await import('../../../src/platform/worker/worker.ts')
      const { createWebhookSender, writeMail } = await import('../../../src/http/index.ts')
      const jobs = await loadJobs({
        core,
        deliverNotice: chat?.deliverNotice ?? (async () => ({ outcome: 'undeliverable' })),
        deliverPaper: chat?.deliverPaper ?? (async () => 'undeliverable'),
        removeMessage: chat?.removeMessage ?? (async () => {}),
        ...(chat?.renewPost && { renewPost: chat.renewPost }),
        sendWebhook: createWebhookSender({ now, origins: [mailUrl] }),
        async sendMail(mail) {
          await post(`${mailUrl}/mail`, writeMail(texts, PUBLIC_URL, mail))
          return 'sent'
        },
      })
      worker = await startWorker({ connectionString: appUrl, jobs, logger: log, clock: 'application' })
    },
    rest,
  }
}

/** The mail server's part is played over HTTP, so that handing a mail over is a call like any other. */
async function post(url: string, mail: object): Promise<void> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(mail) })
  if (!response.ok) throw new Error(`the mail server answered ${response.status}`)
}
