import { z } from 'zod'
import { defineRoute } from '../kit/route.ts'
import { outcomePage } from '../pages/outcome.ts'
import { chatWay, loginWay } from '../pages/ways.ts'

/** Ends the browser's session, here and in the core; a cookie that was copied is worth nothing any more. */
export default defineRoute({
  method: 'post',
  path: '/logout',
  audience: 'people',
  body: z.object({}),
  async run(call) {
    const { say, deps, cookie } = call
    if (cookie.given) await deps.core.logOut({ actor: { session: cookie.given } })
    const told = { status: 200, tone: 'done', title: say('logout-done'), text: [say('logout-done-text')] } as const
    const page = outcomePage(call, { ...told, onward: loginWay(call), ways: [chatWay(call)] })
    return { ...page, cookies: [cookie.take()] }
  },
})
