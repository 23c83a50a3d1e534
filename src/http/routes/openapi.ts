import { openApi } from '../kit/openapi.ts'
import { json } from '../kit/reply.ts'
import { defineRoute } from '../kit/route.ts'

/** The API's description for machines. */
export default defineRoute({
  method: 'get',
  path: '/openapi.json',
  audience: 'machines',
  run: ({ deps, routes }) => json(200, openApi(routes, deps)),
})
