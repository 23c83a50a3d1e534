import { afterEach, describe, expect, test } from 'vitest'
import { sandboxScanner } from '../../../src/sandbox/scanner.ts'
import { photo, verified } from '../../support/identity.ts'
import { granted } from '../../support/people.ts'
import type { Person } from '../../support/world.ts'
import { serveWorld } from '../support/served.ts'
import type { Visitor } from '../support/visitor.ts'

const served = serveWorld()
afterEach(() => {
  served.world.deps.scanner = sandboxScanner
  expect(served.app.logged.some((line) => JSON.stringify(line).includes('Keller'))).toBe(false)
})

const FACTS = { name: 'Anna Maria Keller', birthDate: '1990-12-31', country: 'DE' }

const linkOf = async ({ chat }: Person): Promise<string> =>
  granted(await served.world.core.issueLink({ actor: chat, purpose: 'identity' })).token

const standing = async ({ chat }: Person) => granted(await served.world.core.getIdentity({ actor: chat })).application

/** Sends the form with files as a browser does; `csrf` replaces the page's own. */
function sendFiles(visitor: Visitor, token: string, files: Record<string, Uint8Array[]>, csrf = visitor.csrf) {
  const form = new FormData()
  const fields = { csrf, token, step: 'submit', documentKind: 'passport' }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (const [name, list] of Object.entries(files))
    for (const file of list) form.append(name, new Blob([new Uint8Array(file)]), '../../etc/passwd')
  return served.app.post('/identity/files', {
    headers: { cookie: visitor.cookie, 'sec-fetch-site': 'same-origin' },
    body: form,
  })
}

async function opened(token: string): Promise<Visitor> {
  const visitor = await served.opened('/identity')
  await visitor.send('/identity', { token, step: 'open' })
  return visitor
}

describe('routes/identity', () => {
  test('S67 level 1 on the page: what is wrong is said, what is right is kept, and handing in uses the link up', async () => {
    const anna = await served.world.person({ name: 'Anna Keller' })
    const token = await linkOf(anna)
    const visitor = await served.opened('/identity')
    const asked = await (await visitor.send('/identity', { token, step: 'open' })).text()
    expect(asked).toContain('Verification, level 1')
    expect(asked).toContain('value="Anna Keller"')
    expect(asked).toContain('<option value="DE" >Germany</option>')
    const young = await visitor.send('/identity', { token, step: 'submit', ...FACTS, birthDate: '2020-01-01' })
    expect(young.status).toBe(422)
    const again = await young.text()
    expect(again).toContain('Accounts are verified from 18 years on.')
    expect(again).toContain('value="Anna Maria Keller"')
    expect(again).toContain('<option value="DE" selected>')
    const done = await visitor.send('/identity', { token, step: 'submit', ...FACTS })
    expect(await done.text()).toContain('Handed in')
    expect(await standing(anna)).toMatchObject({ state: 'pending', given: FACTS })
    const used = await visitor.send('/identity', { token, step: 'submit', ...FACTS })
    expect(await used.text()).toContain('link_used')
  })

  test('S67 KYC-04 level 2 on the page, in Chinese: a passport and a selfie under names that try to climb', async () => {
    const mei = await served.world.person({ name: '李小美', locale: 'zh-CN' })
    await verified(served.world, mei)
    const token = await linkOf(mei)
    const visitor = await served.opened('/identity?lang=zh-CN')
    const asked = await (await visitor.send('/identity?lang=zh-CN', { token, step: 'open' })).text()
    expect(asked).toContain('2 级身份认证')
    expect(asked).toContain('enctype="multipart/form-data"')
    const done = await sendFiles(visitor, token, {
      document: [await photo(), await photo()],
      selfie: [await photo(500, 500)],
    })
    expect(done.status).toBe(200)
    expect(await standing(mei)).toMatchObject({ state: 'pending', documents: 2, selfies: 1 })
  })

  test('KYC-01 KYC-04 a disguise and the EICAR file are refused with words, nobody answers is not clean, and the link stays', async () => {
    const anna = await served.world.person({ name: 'Anna Keller' })
    await verified(served.world, anna)
    const token = await linkOf(anna)
    const visitor = await opened(token)
    const selfie = [await photo(500, 500)]
    const script = await sendFiles(visitor, token, { document: [Buffer.from('<svg onload=alert(1)>')], selfie })
    expect(script.status).toBe(422)
    expect(await script.text()).toContain('That is not a picture we can take')
    const tiny = await sendFiles(visitor, token, { document: [await photo(60, 60)], selfie })
    expect([tiny.status, await tiny.text()]).toEqual([
      422,
      expect.stringContaining('its shorter side needs at least 480 pixels'),
    ])
    const eicar = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*', 'latin1')
    const infected = Buffer.concat([await photo(), eicar])
    expect(await (await sendFiles(visitor, token, { document: [infected], selfie })).text()).toContain(
      'A virus scanner stopped a file',
    )
    // Whatever else is wrong with it: this one is a PDF that was cut off, too.
    const damaged = Buffer.concat([Buffer.from('%PDF-1.7\n'), eicar])
    expect(await (await sendFiles(visitor, token, { document: [damaged], selfie })).text()).toContain(
      'A virus scanner stopped a file',
    )
    const noted = { action: 'identity.file_infected', subject: `user:${anna.userId}` }
    expect(await served.world.deps.prisma.auditEvent.count({ where: noted })).toBe(2)
    served.world.deps.scanner = { scan: async () => 'no_answer' }
    expect(await (await sendFiles(visitor, token, { document: [await photo()], selfie })).text()).toContain(
      'cannot be checked for viruses just now',
    )
    expect(await served.world.deps.prisma.identityFile.count({ where: { userId: anna.userId } })).toBe(0)
    served.world.deps.scanner = sandboxScanner
    expect((await sendFiles(visitor, token, { document: [await photo()], selfie })).status).toBe(200)
  })

  test('KYC-01 both levels say whose account the papers are for: a link that somebody passed on is a trap', async () => {
    const anna = await served.world.person({ name: 'Anna Keller' })
    for (const level of [1, 2]) {
      if (level === 2) await verified(served.world, anna)
      const visitor = await served.opened('/identity')
      const page = await (await visitor.send('/identity', { token: await linkOf(anna), step: 'open' })).text()
      expect(page).toContain(`Verification, level ${level}`)
      expect(page).toContain('This is for the OKPay account of Anna Keller.')
    }
  })

  test('ATH-10 a form that is not ours, a link of another kind, and one that was made up give nothing', async () => {
    const anna = await served.world.person({ name: 'Anna Keller' })
    const token = await linkOf(anna)
    const visitor = await opened(token)
    expect((await sendFiles(visitor, token, {}, 'forged')).status).toBe(403)
    const other = granted(await served.world.core.issueLink({ actor: anna.chat, purpose: 'email_change' })).token
    expect(await (await visitor.send('/identity', { token: other, step: 'open' })).text()).toContain('link_unknown')
    expect(await (await sendFiles(visitor, 'made-up', {})).text()).toContain('link_unknown')
    const broken = await served.app.post('/identity/files', {
      headers: {
        cookie: visitor.cookie,
        'sec-fetch-site': 'same-origin',
        'content-type': 'multipart/form-data; boundary=x',
      },
      body: '--y',
    })
    expect(broken.status).toBe(400)
    expect(await standing(anna)).toMatchObject({ state: 'draft', given: {} })
  })

  test('a link of somebody who is being checked asks for nothing', async () => {
    const anna = await served.world.person({ name: 'Anna Keller' })
    const first = await opened(await linkOf(anna))
    const token = await linkOf(anna)
    await first.send('/identity', { token, step: 'submit', ...FACTS })
    const next = await opened(await linkOf(anna))
    const answer = await next.send('/identity', { token: await linkOf(anna), step: 'open' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Nothing is asked of you at the moment')
  })
})
