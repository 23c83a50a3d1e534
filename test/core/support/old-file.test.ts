import { afterAll, beforeAll, expect, test } from 'vitest'
import { photo } from '../../support/identity.ts'
import { pdfWith } from '../../support/pdf-file.ts'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

// A PDF for support that was kept as its sender made it, before PDFs were kept as pictures of their pages.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Somebody's request for help, with this file kept for it. Returns its message's id. */
async function kept(file: Uint8Array): Promise<string> {
  const { chat: actor } = await world.person()
  const sent = granted(await world.core.sendFileToSupport({ actor, text: 'here', file: await photo(64, 64) }))
  const id = sent.messages.at(-1)?.id ?? ''
  const { dataKey } = await world.deps.prisma.ticketMessage.findUniqueOrThrow({ where: { id } })
  const content = world.deps.keyring.sealBytes(dataKey, `ticket_message.content:${id}`, file)
  await world.deps.prisma.ticketMessage.update({ where: { id }, data: { media: 'application/pdf', content } })
  return id
}

test('KYC-01 KYC-03 an agent is shown pictures of its pages, and nothing of what else its sender put into it', async () => {
  const file = await pdfWith((doc) => void doc.text('two').link(0, 0, 90, 90, 'https://evil.example/x'))
  expect(file.includes('evil.example')).toBe(true)
  const [actor, id] = [await world.agent(), await kept(file)]
  const shown = granted(await world.core.showTicketFile({ actor, id }))
  expect(shown.media).toBe('application/pdf')
  expect(Buffer.from(shown.bytes).includes('evil.example')).toBe(false)
  expect(Buffer.from(shown.bytes).subarray(0, 5).toString()).toBe('%PDF-')
})

test('KYC-01 what cannot be made anew, or what a scanner stops by now, is refused with the reason; each look leaves a row all the same', async () => {
  const actor = await world.agent()
  const long = await kept(await pdfWith((doc) => void Array.from({ length: 11 }, () => doc.addPage())))
  const broken = await kept(Buffer.from('%PDF-1.7 and no more'))
  expect(refusal(await world.core.showTicketFile({ actor, id: long }))).toEqual({
    code: 'file_refused',
    reason: 'pages',
  })
  expect(refusal(await world.core.showTicketFile({ actor, id: broken }))).toMatchObject({ reason: 'damaged' })
  const { scanner } = world.deps
  world.deps.scanner = { scan: async () => 'infected' }
  expect(refusal(await world.core.showTicketFile({ actor, id: long }))).toMatchObject({ reason: 'infected' })
  world.deps.scanner = scanner
  const subject = { in: [long, broken].map((id) => `ticket_message:${id}`) }
  expect(await world.deps.prisma.auditEvent.count({ where: { action: 'ticket.file_shown', subject } })).toBe(3)
})
