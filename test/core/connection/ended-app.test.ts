import { afterAll, beforeAll, expect, test } from 'vitest'
import { heldRow } from '../../support/at-once.ts'
import { agree, appOf, BROWSER, connect, consent, visit } from '../../support/connection.ts'
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

test('OAU-05 OAU-02 who agrees at the very moment an app goes, and comes second, is not offered it anew', async () => {
  const [app, ana, ben] = [await appOf(world), await world.person(), await world.person()]
  const { id: kept } = await connect(world, ben, app)
  const { token } = await visit(world, app)
  const { id } = await consent(world, ana, token)
  await world.authorise(ana, id)
  const held = await heldRow(world, `select 1 from connection where id = '${kept}' for update`)
  const removing = removeApp(app)
  await held.someoneWaits(1)
  const agreeing = world.core.agreeConnect({ actor: ana.chat, id })
  await held.someoneWaits(2)
  await held.release()
  granted(await removing)
  expect(refusal(await agreeing)).toEqual(GONE)
})

test('OAU-02 the page of a visit whose app is gone says so, whatever became of the visit, and has nothing to ask again', async () => {
  const [app, ana] = [await appOf(world), await world.person()]
  const [open, agreed] = [await visit(world, app), await visit(world, app)]
  granted(await agree(world, ana, (await consent(world, ana, agreed.token)).id))
  granted(await removeApp(app))
  for (const { token } of [open, agreed])
    expect(granted(await world.core.getConnect({ token }))).toMatchObject({ standing: 'gone', again: null })
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
