import { afterAll, beforeAll, expect, test } from 'vitest'
import { heldRow } from '../../support/at-once.ts'
import { appOf, BROWSER, consent, visit } from '../../support/connection.ts'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const GONE = { code: 'connect_failed', why: 'app', again: null }
const removeApp = ({ owner, id }: Awaited<ReturnType<typeof appOf>>) => world.core.removeApp({ actor: owner.chat, id })

test('OAU-05 who is agreeing to an app while it is removed is connected to nothing that stays', async () => {
  const [app, ana] = [await appOf(world), await world.person()]
  const { token } = await visit(world, app)
  const { id } = await consent(world, ana, token)
  await world.authorise(ana, id)
  const held = await heldRow(world, `select 1 from connection where id = '${id}' for update`)
  const agreeing = world.core.agreeConnect({ actor: ana.chat, id })
  await held.someoneWaits(1)
  const removing = removeApp(app)
  await Promise.race([removing, held.someoneWaits(2)])
  await held.release()
  granted(await agreeing)
  granted(await removing)
  const { state, endedWhy } = await world.deps.prisma.connection.findUniqueOrThrow({ where: { id } })
  expect([state, endedWhy]).toEqual(['ended', 'app_removed'])
  expect(refusal(await world.core.finishConnect({ token, browser: BROWSER }))).toEqual(GONE)
})

test('OAU-02 a visit under way when its app is removed is over, and is not offered anew', async () => {
  const [app, ana] = [await appOf(world), await world.person()]
  const { token } = await visit(world, app)
  const { id } = await consent(world, ana, token)
  granted(await removeApp(app))
  for (const answer of [
    await world.core.agreeConnect({ actor: ana.chat, id }),
    await world.core.openConsent({ actor: ana.chat, token }),
    await world.core.finishConnect({ token, browser: BROWSER }),
  ])
    expect(refusal(answer as never)).toEqual(GONE)
  const { expiresAt } = await world.deps.prisma.connectRequest.findFirstOrThrow({ where: { appId: app.id } })
  expect(expiresAt < world.deps.clock()).toBe(true)
})
