import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { LOCALES } from '#core'
import { createTexts } from '../../../src/bot/i18n/texts.ts'
import { filePlace } from '../../../src/core/identity/file.ts'
import { loadTexts } from '../../../src/platform/texts.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { photo, verified } from '../../support/identity.ts'
import { pdfWith } from '../../support/pdf-file.ts'
import { granted } from '../../support/people.ts'

// What was kept before a bound there is now: staff read why it cannot be shown, and ask for something else.
const TEXTS = createTexts(loadTexts(join(import.meta.dirname, '../../../locales')))
let town: Town
let agent: Phone
let long: Buffer
beforeAll(async () => {
  town = await openTown()
  agent = await town.agent('agent', 'Lena')
  long = await pdfWith((doc) => void Array.from({ length: 11 }, () => doc.addPage()))
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

test('KYC-04 papers with too many pages, kept before: the reason and the way to ask again, and the other picture is shown all the same', async () => {
  const anna = await town.customer({ name: 'Anna Keller' })
  const { core, deps } = town.world
  await verified(town.world, anna.person)
  await town.deliver()
  await anna.writes('/identity')
  await anna.taps('Begin level 2')
  await anna.taps('Passport')
  await anna.sendsPhoto(await photo())
  await anna.taps('That is all of it')
  await anna.sendsPhoto(await photo(600, 600))
  await anna.taps('Hand it in')
  const { userId } = anna.person
  const { dataKey } = await deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })
  const { id } = await deps.prisma.identityFile.findFirstOrThrow({ where: { userId, part: 'document' } })
  const content = deps.keyring.sealBytes(dataKey, filePlace(id), long)
  await deps.prisma.identityFile.update({ where: { id }, data: { media: 'application/pdf', content } })

  await agent.writes('/kyc')
  await agent.taps(agent.buttons().find((label) => label.endsWith(anna.person.okpayId)) ?? '')
  await agent.taps('Open it')
  await agent.writes('it is my turn')
  await agent.taps('Show 2 pictures')
  const told = agent.screen().join('\n')
  expect(told).toContain('Document: this file cannot be shown.')
  expect(told).toContain('a PDF of more than 10 pages, from before that bound. Ask for the pages that matter')
  expect(told).toContain('Selfie · yours to see for 60 seconds')
  await agent.taps('Look at the case')
  expect(agent.buttons()).toContain('Ask again')
  granted(await core.withdrawIdentity({ actor: anna.actor }))
})

test('S90 a PDF for support, kept before: with too many pages the reason is said, and the request stays where it can be answered', async () => {
  const ben = await town.customer({ name: 'Ben Kovac' })
  const { core, deps } = town.world
  const { messages } = granted(
    await core.sendFileToSupport({ actor: ben.actor, text: 'see here', file: await photo(64, 64) }),
  )
  const id = messages.at(-1)?.id ?? ''
  const { dataKey } = await deps.prisma.ticketMessage.findUniqueOrThrow({ where: { id } })
  const content = deps.keyring.sealBytes(dataKey, `ticket_message.content:${id}`, long)
  await deps.prisma.ticketMessage.update({ where: { id }, data: { media: 'application/pdf', content } })
  await town.deliver()
  await agent.taps('Read and answer')
  await agent.taps('🖼 File 1')
  expect(agent.sees()).toContain('The customer’s file: this file cannot be shown.')
  expect(agent.sees()).toContain('more than 10 pages')
  await agent.taps('Take it')
  await agent.writes('Please send the two pages that matter')
  await town.deliver()
  expect(ben.sees()).toContain('Please send the two pages that matter')
})

test.each(LOCALES)('KYC-04 each reason is said to staff in words of its own, and what to ask for (%s)', (locale) => {
  const reasons = ['pages', 'locked', 'infected', 'size', 'pixels', 'damaged'] as const
  const texts = reasons.map((reason) => TEXTS.in(locale).t('file-unshown', { what: 'X', reason }).markup)
  expect(new Set(texts).size).toBe(reasons.length)
  for (const text of texts) expect(text).toMatch(/Ask for|请客户/)
})
