import { type Job, valueOf } from './job.ts'

/** Makes a statement or picture and puts it into its chat. Run again, it makes it anew and changes the same message. */
export default {
  name: 'make-paper',
  async run({ core, deliverPaper }, { id = '' }) {
    const delivery = valueOf(await core.takePaper({ id }))
    if (!delivery) return
    const outcome = await deliverPaper(delivery)
    valueOf(await core.settlePaper({ id, outcome }))
  },
} satisfies Job
