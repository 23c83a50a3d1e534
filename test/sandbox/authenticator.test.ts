import { expect, it } from 'vitest'
import { listen } from '../../src/platform/listen.ts'
import { sandboxApp } from '../../src/sandbox/app.ts'
import { authenticatorRoutes } from '../../src/sandbox/authenticator/routes.ts'

// The secret of RFC 6238's test values, appendix B: "12345678901234567890".
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

it('TFA-01 the sandbox’s authenticator shows the codes of RFC 6238, by the sandbox’s clock', async () => {
  let seconds = 59
  const app = sandboxApp([authenticatorRoutes(() => new Date(seconds * 1000), { all: () => [], add() {} })])
  const { url, close } = await listen(app, 0, { host: '127.0.0.1', mayMove: false })
  const show = async (secret: string) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${url}/api/authenticator`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ secret }),
    })
    return { status: answer.status, ...((await answer.json()) as object) }
  }
  expect(await show(SECRET)).toEqual({ status: 200, code: '287082', secondsLeft: 1 })
  seconds = 1_111_111_109
  expect(await show('gezd gnbv gy3t qojq gezd gnbv gy3t qojq')).toMatchObject({ code: '081804' })
  expect(await show('not a key')).toMatchObject({ status: 400, error: expect.stringContaining('base 32') })
  await close()
})
