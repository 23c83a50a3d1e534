import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { photo, verified } from '../../support/identity.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const EN = {
  locale: 'en',
  begin: 'Begin level 2',
  passport: 'Passport',
  enough: 'That is all of it',
  back: 'Back',
  anew: 'Send all pictures anew',
  isDocument: 'That is the very picture you sent as your document.',
  isSelfie: 'That is the very picture you sent as the photo of yourself.',
  gone: 'nothing about your identity stays in this chat',
  small: 'That picture is too small to be read',
  document: 'Please send a photo of the page of your passport',
  selfie: 'And now a photo of yourself.',
  review: 'Is this right?',
} as const
const ZH = {
  locale: 'zh-CN',
  begin: '开始 2 级认证',
  passport: '护照',
  enough: '已全部发送',
  back: '上一步',
  anew: '重新上传照片',
  isDocument: '这张照片您已作为证件照片提交过。',
  isSelfie: '这张照片您已作为自拍照提交过。',
  gone: '聊天记录中不会留下您的身份信息',
  small: '图片太小，无法辨认',
  document: '请发送护照资料页的照片',
  selfie: '请发送一张本人自拍照',
  review: '请核对',
} as const

/** Somebody who is asked for the photo of their passport. */
async function applies({ locale, begin, passport }: typeof EN | typeof ZH): Promise<Phone> {
  const anna = await town.customer({ name: 'Anna Keller', locale })
  await verified(town.world, anna.person)
  await anna.writes('/identity')
  await anna.taps(begin)
  await anna.taps(passport)
  return anna
}

const picturesOf = ({ id }: Phone) =>
  town.standIn.world.chat(id).messages.filter(({ from, deleted, media }) => from === id && !deleted && media)

describe('S67 level 2: one picture is no passport and its owner’s face', () => {
  test.each([EN, ZH])(
    'S67 KYC-01 the same file as selfie: said, with what to send instead; then it goes on ($locale)',
    async (said) => {
      const anna = await applies(said)
      const passport = await photo()
      await anna.sendsPhoto(passport)
      await anna.taps(said.enough)
      expect(await anna.sendsPhoto(passport)).toContain(said.isDocument)
      expect(anna.sees()).toContain(said.gone)
      expect(anna.sees()).toContain('file_refused')
      expect(anna.buttons()[0]).toBe(said.anew)
      expect(picturesOf(anna)).toEqual([])
      expect(await anna.sendsPhoto(await photo(700, 700))).toContain(said.review)
    },
  )

  test.each([EN, ZH])(
    'S67 KYC-01 it was the passport that was wrong: the refusal’s button asks for all of them anew ($locale)',
    async (said) => {
      const anna = await applies(said)
      const self = await photo(700, 700)
      await anna.sendsPhoto(self)
      await anna.taps(said.enough)
      await anna.sendsPhoto(self)
      expect(anna.sees()).toContain(said.isDocument)
      await anna.taps(said.anew)
      expect(anna.sees()).toContain(said.document)
      await anna.sendsPhoto(await photo())
      await anna.taps(said.enough)
      expect(anna.sees()).toContain(said.selfie)
      expect(await anna.sendsPhoto(self)).toContain(said.review)
      // Back at the document's question, the selfie is no page of it.
      await anna.taps(said.back)
      await anna.taps(said.back)
      expect(await anna.sendsPhoto(self)).toContain(said.isSelfie)
      expect(anna.buttons()[0]).toBe(said.anew)
    },
  )

  test.each([EN, ZH])(
    'TG-10 KYC-02 a picture that is not taken leaves the chat like one that is ($locale)',
    async (said) => {
      const anna = await applies(said)
      expect(await anna.sendsPhoto(await photo(200, 200))).toContain(said.small)
      expect(anna.sees()).toContain(said.gone)
      await anna.writes('K1234567, it does not open')
      expect(anna.sees()).toContain(said.gone)
      await anna.sendsPhoto(await photo(), { caption: 'K1234567' })
      await anna.taps(said.enough)
      await anna.sendsPhoto(await photo(200, 200), { asFile: 'image/png', caption: 'K1234567' })
      expect(anna.sees()).toContain(said.small)
      expect(picturesOf(anna)).toEqual([])
      expect(anna.said().join()).not.toContain('K1234567')
    },
  )
})
