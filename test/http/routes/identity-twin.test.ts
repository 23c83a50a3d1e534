import { expect, test } from 'vitest'
import { photo, verified } from '../../support/identity.ts'
import { granted } from '../../support/people.ts'
import { serveWorld } from '../support/served.ts'

// routes/identity: what becomes of one picture in both fields.
const served = serveWorld()

test.each([
  { locale: 'en', said: 'The same picture was chosen as the document and as the photo of yourself.' },
  { locale: 'zh-CN', said: '证件照片和自拍照选了同一张图片。' },
] as const)(
  'S67 KYC-01 one picture as passport and as selfie is said, and another selfie hands it in ($locale)',
  async ({ locale, said }) => {
    const mei = await served.world.person({ name: '李小美', locale })
    await verified(served.world, mei)
    const { core } = served.world
    const { token } = granted(await core.issueLink({ actor: mei.chat, purpose: 'identity' }))
    const visitor = await served.opened(`/identity?lang=${locale}`)
    const page = `/identity?lang=${locale}`
    expect((await visitor.send(page, { token, step: 'open' })).status).toBe(200)
    const standing = async () => granted(await core.getIdentity({ actor: mei.chat })).application
    const send = (files: Record<string, Uint8Array>) => {
      const body = new FormData()
      const fields = { csrf: visitor.csrf, token, step: 'submit', documentKind: 'passport' }
      for (const [name, value] of Object.entries(fields)) body.set(name, value)
      for (const [name, file] of Object.entries(files)) body.append(name, new Blob([new Uint8Array(file)]), 'picture')
      return served.app.post(`/identity/files?lang=${locale}`, {
        headers: { cookie: visitor.cookie, 'sec-fetch-site': 'same-origin' },
        body,
      })
    }
    const picture = await photo()
    const twice = await send({ document: picture, selfie: picture })
    expect([twice.status, await twice.text()]).toEqual([422, expect.stringContaining(said)])
    expect(await standing()).toMatchObject({ state: 'draft', documents: 1, selfies: 0 })
    expect((await send({ selfie: await photo(500, 500) })).status).toBe(200)
    expect(await standing()).toMatchObject({ state: 'pending', documents: 1, selfies: 1 })
  },
)
