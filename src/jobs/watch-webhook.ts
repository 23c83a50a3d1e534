import { type Job, valueOf } from './job.ts'

/** Asks Telegram where it posts our updates, every minute (TG-12): whoever has our token could send them elsewhere. */
export default {
  name: 'watch-webhook',
  cron: '* * * * *',
  async run({ core, lookAtWebhook }) {
    if (lookAtWebhook) valueOf(await core.noteSign({ sign: 'webhook', facts: await lookAtWebhook() }))
  },
} satisfies Job
