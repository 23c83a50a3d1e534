import { type Job, valueOf } from './job.ts'

/** Tells a person what concerns them. What cannot be delivered now is tried again; a blocked chat stops nothing else. */
export default {
  name: 'deliver-notice',
  async run({ core, deliverNotice }, { id = '' }) {
    const notice = valueOf(await core.takeNotice({ id }))
    if (!notice) return
    const outcome = await deliverNotice(notice)
    valueOf(await core.settleNotice({ id, outcome }))
    if (outcome === 'again') throw new Error('the chat could not be reached')
  },
} satisfies Job
