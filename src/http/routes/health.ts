import { isReady } from '../kit/ready.ts'
import { json } from '../kit/reply.ts'
import { defineRoute } from '../kit/route.ts'

/** For whoever runs the process: does it answer, and may it be sent work. */
export default [
  defineRoute({
    method: 'get',
    path: '/healthz',
    audience: 'machines',
    api: { summary: 'Whether the process answers', answers: { 200: 'It does' } },
    run: () => json(200, { status: 'ok' }),
  }),
  defineRoute({
    method: 'get',
    path: '/readyz',
    audience: 'machines',
    api: {
      summary: 'Whether the process can do its work, the database included',
      answers: { 200: 'It can', 503: 'Not now; send requests elsewhere' },
    },
    async run({ deps }) {
      const ready = await isReady(deps)
      return json(ready ? 200 : 503, { status: ready ? 'ready' : 'not_ready' })
    },
  }),
]
