import { type Job, valueOf } from './job.ts'

/** Tells the next people of an announcement; the rest is a job of its own, a little later. */
export default {
  name: 'tell-announcement',
  async run({ core }, { id = '' }) {
    valueOf(await core.tellAnnouncement({ id }))
  },
} satisfies Job
