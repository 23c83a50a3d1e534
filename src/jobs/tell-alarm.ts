import type { Job } from './job.ts'

/** Says in the operators' group what is wrong, that it still is, or that it is over. */
export default {
  name: 'tell-alarm',
  async run({ tellAlarm }, { id = '' }) {
    await tellAlarm?.(id)
  },
} satisfies Job
