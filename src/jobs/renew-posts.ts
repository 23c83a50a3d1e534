import { type Job, valueOf } from './job.ts'

/** The link with this id is over: wherever it was posted, that is said. Killed on the way, it goes on with the rest. */
export default {
  name: 'renew-posts',
  async run({ core, renewPost }, { id = '' }) {
    if (!renewPost) return
    for (const post of valueOf(await core.listPosts({ linkId: id }))) {
      await renewPost(post)
      valueOf(await core.endPost({ id: post.id }))
    }
  },
} satisfies Job
