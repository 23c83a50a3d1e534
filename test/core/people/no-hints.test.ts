import { readdir, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rows } from '../../support/database.ts'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'
import { PHONE } from './web.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const SOURCE = '198.51.100.7'

test('ATH-04 a password of ten years ago opens the account, and nothing asks for another one', async () => {
  const { email, password, userId } = await world.person()
  const longAgo = new Date(world.deps.clock().getTime() - 3_650 * 86_400_000)
  await world.deps.prisma.user.update({ where: { id: userId }, data: { passwordSetAt: longAgo } })
  const opened = granted(await world.core.logIn({ email, password, device: PHONE, source: SOURCE }))
  expect(opened.state).toBe('open')
})

test('ATH-04 what refuses a wrong password says nothing about the right one', async () => {
  const { email, password } = await world.person()
  const tried = [password.slice(0, -1), password.toUpperCase(), `${password} `, 'something else altogether']
  const answers = []
  for (const wrong of tried)
    answers.push(refusal(await world.core.logIn({ email, password: wrong, device: PHONE, source: SOURCE })))
  expect(answers).toEqual([4, 3, 2, 1].map((triesLeft) => ({ code: 'auth_failed', triesLeft })))
})

test('ATH-04 nothing is kept to remind somebody of a password, and no text asks a question only they could answer', async () => {
  const columns = await rows<{ name: string }>(
    world.database.superuser,
    `select column_name as name from information_schema.columns where table_schema = 'public' and table_name in ('user', 'registration')`,
  )
  const names = columns.map(({ name }) => name)
  expect(names).toContain('password_hash')
  expect(names.filter((name) => /hint|question|answer|remind|password_expires/.test(name))).toEqual([])
  const asks =
    /secret question|security question|maiden name|password hint|first pet|password (?:has |is )?expire|(?:must|have to) change your password|密保问题|密码提示问题|密码(?:已|将)过期|必须(?:更换|修改)密码/i
  for (const locale of ['en', 'zh-CN']) {
    const folder = new URL(`../../../locales/${locale}/`, import.meta.url)
    const files = await readdir(folder, { recursive: true })
    expect(files.length).toBeGreaterThan(10)
    for (const name of files.filter((file) => file.endsWith('.ftl')))
      expect(await readFile(new URL(name, folder), 'utf8'), name).not.toMatch(asks)
  }
})
