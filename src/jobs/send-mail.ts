import { type Job, valueOf } from './job.ts'

/**
 * Sends a mail. The job fails with the mail server and is repeated; a mail that was sent is never sent again, nor is one
 * to an address that is none.
 */
export default {
  name: 'send-mail',
  async run({ core, sendMail }, { id = '' }) {
    const mail = valueOf(await core.takeMail({ id }))
    if (!mail) return
    let outcome: 'sent' | 'no_mailbox'
    try {
      outcome = await sendMail(mail)
    } catch (error) {
      valueOf(await core.settleMail({ id, outcome: 'again' }))
      throw error
    }
    valueOf(await core.settleMail({ id, outcome }))
  },
} satisfies Job
