import { expect, test } from 'vitest'
import { mailsTo, noticesFor, tokenMailedTo } from '../../core/people/outbox.ts'
import { granted } from '../../support/people.ts'
import { newChat, numberShown } from '../../support/recovery.ts'
import type { Person } from '../../support/world.ts'
import { serveWorld } from '../support/served.ts'

// The digits a chat shows and the page of its recovery's mail asks for: routes/recovery, routes/come-back.
const served = serveWorld()

/** A chat that asks on its page for a mail to somebody's address, so many times; what it was answered, each answer once. */
async function asked(email: string, times = 1) {
  const { chat, token } = await newChat(served.world)
  const visitor = await served.opened('/come-back')
  const pages = new Set<string>()
  for (let n = 0; n < times; n++) {
    const page = await (await visitor.send('/come-back/mail', { token, email })).text()
    pages.add(page.replaceAll(email, '…').replace(/req_[\w-]+/g, ''))
  }
  return { chat, pages: [...pages] }
}

/** The page behind the newest mail, in a language. */
async function mailed({ email }: Pick<Person, 'email'>, locale: string) {
  const token = await tokenMailedTo(served.world, email)
  const visitor = await served.opened('/recovery')
  const send = async (form: Record<string, string>) => {
    const answer = await visitor.send(`/recovery?lang=${locale}`, { token, ...form })
    return { status: answer.status, text: await answer.text() }
  }
  return { send, types: (number: string | number) => send({ step: 'first', number: String(number) }) }
}

test('REC-06 ATH-09 the page says alike for every address what the chat shows and what to do where nothing comes, also where nothing goes', async () => {
  const { email } = await served.world.person()
  const known = await asked(email, 5)
  expect(known.pages).toHaveLength(1)
  for (const words of [
    'shows you two digits now',
    'Nothing within ten minutes?',
    'a chat can ask for 3 of these mails a day',
  ])
    expect(known.pages[0]).toContain(words)
  expect((await asked('nobody.at.all@example.net', 5)).pages).toEqual(known.pages)
  expect((await mailsTo(served.world, email)).filter(({ template }) => template === 'recovery')).toHaveLength(3)
})

test('REC-06 whatever is no two digits is no try; digits of another chat end the link, say so, and another mail leads on', async () => {
  for (const [locale, lacking, wrong] of [
    ['en', 'This did not count as a try', 'The chat that asked for this mail shows other digits'],
    ['zh-CN', '本次不计入尝试', '与申请邮件的聊天所显示的数字不符'],
  ] as const) {
    await served.world.advance(3601)
    const person = await served.world.person()
    granted(await served.world.core.chooseLanguage({ actor: person.chat, locale }))
    await asked(person.email)
    const theirs = await mailed(person, locale)
    const own = await asked(person.email)
    for (const typed of ['', '7', '123', 'ab', '00', '0７'])
      expect(await theirs.types(typed)).toEqual({ status: 422, text: expect.stringContaining(lacking) })
    // Past them, straight to the form behind: nobody's password is looked at.
    const skipped = await theirs.send({ step: 'submit', password: person.password, statement: 'me' })
    expect(skipped.status).toBe(410)
    const number = await numberShown(served.world, own.chat)
    const refused = await theirs.types(number)
    expect([refused.status, refused.text]).toEqual([403, expect.stringContaining(wrong)])
    expect(await theirs.send({ step: 'open' })).toMatchObject({ status: 410 })
    const told = await mailsTo(served.world, person.email)
    const why = told.filter(({ template }) => template === 'recovery_wrong_chat')
    expect(why.map((mail) => mail.locale)).toEqual([locale])
    const mine = await asked(person.email)
    const page = await mailed(person, locale)
    const form = await page.types(await numberShown(served.world, mine.chat))
    expect([form.status, form.text]).toEqual([200, expect.stringContaining('type="password"')])
    // Opened once more, it goes on where it was.
    expect((await page.send({ step: 'open' })).text).toContain('type="password"')
    expect((await noticesFor(served.world, own.chat)).map(({ kind }) => kind)).toEqual(['recovery_number'])
  }
})
