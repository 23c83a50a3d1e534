import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type RawBot, startRawBot } from './raw-bot.ts'

let bot: RawBot
let chat_id: string
let picture: Buffer

const keyboard = { inline_keyboard: [[{ text: 'Close', callback_data: 'close' }]] }

beforeEach(async () => {
  bot = await startRawBot()
  const { id } = bot.standIn.world.addPerson({ name: 'Anna Berg' })
  bot.standIn.world.start(id)
  chat_id = String(id)
  picture = await drawn(1600, 800)
})
afterEach(() => bot.close())

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#0f728580' } })
    .png()
    .toBuffer()
const blob = (bytes: Buffer) => new Blob([new Uint8Array(bytes)], { type: 'image/png' })
const refused = (code: number, description: string) => ({ status: code, ok: false, error_code: code, description })
const sendPicture = (params: Record<string, string> = {}) =>
  bot.upload(
    'sendPhoto',
    { chat_id, caption: 'Scan <b>me</b>', parse_mode: 'HTML', ...params },
    { photo: blob(picture) },
  )

async function download(file_id: string): Promise<Buffer> {
  const { result } = await bot.call('getFile', { file_id })
  const { apiRoot, bot: user } = bot.standIn
  const response = await fetch(`${apiRoot}/file/bot${user.token}/${result.file_path}`)
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.length).toBe(result.file_size)
  return bytes
}

describe('photos', () => {
  it('one of the bot comes with caption, buttons and protection, in several sizes, and can be sent again by its id', async () => {
    const { result } = await sendPicture({ reply_markup: JSON.stringify(keyboard), protect_content: 'true' })
    expect(result).toMatchObject({
      caption: 'Scan me',
      caption_entities: [{ type: 'bold', offset: 5, length: 2 }],
      has_protected_content: true,
      reply_markup: keyboard,
    })
    expect(result.photo.map(({ width, height }: { width: number; height: number }) => [width, height])).toEqual([
      [90, 45],
      [320, 160],
      [800, 400],
      [1280, 640],
    ])
    const again = await bot.call('sendPhoto', { chat_id, photo: result.photo[1].file_id })
    expect(again.result.photo).toEqual(result.photo)
  })

  it('one of a person reaches the bot in several sizes, each of which it can fetch, as a JPEG without transparency', async () => {
    await bot.updates()
    await bot.standIn.world.sendPhoto(Number(chat_id), picture, 'My code')
    const [update] = (await bot.updates()) as unknown as [{ message: { photo: { file_id: string; width: number }[] } }]
    const sizes = update.message.photo
    expect(sizes.map(({ width }) => width)).toEqual([90, 320, 800, 1280])
    for (const { file_id, width } of sizes) {
      const fetched = await sharp(await download(file_id)).metadata()
      expect(fetched).toMatchObject({ format: 'jpeg', width, hasAlpha: false })
    }
  })

  it('row 31: of what a person sends the bot may fetch 20 MB and no more', async () => {
    const { world } = bot.standIn
    const send = (size: number) =>
      world.sendDocument(Number(chat_id), { bytes: Buffer.alloc(size), name: 'big.png', mime: 'image/png' })
    await bot.updates()
    await send(20 * 1024 * 1024)
    await send(20 * 1024 * 1024 + 1)
    const updates = (await bot.updates()) as unknown as { message: { document: { file_id: string } } }[]
    const [most, more] = updates.map(({ message }) => message.document.file_id)
    expect((await bot.call('getFile', { file_id: most })).ok).toBe(true)
    expect(await bot.call('getFile', { file_id: more })).toEqual(refused(400, 'Bad Request: file is too big'))
  })

  it('a picture sent as a file stays as it is, with a small one beside its name', async () => {
    await bot.updates()
    await bot.standIn.world.sendDocument(Number(chat_id), { bytes: picture, name: 'code.png', mime: 'image/png' })
    const [update] = (await bot.updates()) as unknown as [{ message: { document: Record<string, never> } }]
    const { document } = update.message
    expect(document).toMatchObject({ file_name: 'code.png', mime_type: 'image/png', file_size: picture.length })
    expect(document).toMatchObject({ thumbnail: { width: 320, height: 160 } })
    expect(await download(String(document['file_id']))).toEqual(picture)
  })

  it('a photo is no file and a file is no photo, even by id', async () => {
    const photo = (await sendPicture()).result.photo[0].file_id
    const paper = (await bot.upload('sendDocument', { chat_id }, { document: blob(picture) })).result.document.file_id
    expect(await bot.call('sendDocument', { chat_id, document: photo })).toEqual(
      refused(400, "Bad Request: can't use file of type Photo as Document"),
    )
    expect(await bot.call('sendPhoto', { chat_id, photo: paper })).toEqual(
      refused(400, "Bad Request: can't use file of type Document as Photo"),
    )
  })
})

describe('edits of a photo', () => {
  let message_id: string
  beforeEach(async () => {
    message_id = String((await sendPicture({ reply_markup: JSON.stringify(keyboard) })).result.message_id)
  })

  const editMedia = (media: unknown, more: Record<string, string> = {}) =>
    bot.upload(
      'editMessageMedia',
      { chat_id, message_id, media: typeof media === 'string' ? media : JSON.stringify(media), ...more },
      { upload: blob(picture) },
    )

  it('its caption and its buttons change, and an edit without buttons takes them away', async () => {
    const captioned = await bot.call('editMessageCaption', { chat_id, message_id, caption: 'Paid' })
    expect(captioned.result).toMatchObject({ caption: 'Paid', photo: { length: 4 } })
    expect(captioned.result).not.toHaveProperty('reply_markup')
    const buttons = await bot.call('editMessageReplyMarkup', { chat_id, message_id, reply_markup: keyboard })
    expect(buttons.result).toMatchObject({ caption: 'Paid', reply_markup: keyboard })
    const above = { chat_id, message_id, caption: 'Paid', show_caption_above_media: true, reply_markup: keyboard }
    expect((await bot.call('editMessageCaption', above)).result.show_caption_above_media).toBe(true)
  })

  it('row 1: a caption, buttons or media that are there already', async () => {
    const same = { chat_id, message_id, caption: 'Scan <b>me</b>', parse_mode: 'HTML', reply_markup: keyboard }
    const notModified = /^Bad Request: message is not modified: /
    expect((await bot.call('editMessageCaption', same)).description).toMatch(notModified)
    expect((await bot.call('editMessageReplyMarkup', { ...same, caption: undefined })).description).toMatch(notModified)
    const media = { type: 'photo', media: 'attach://upload', caption: 'New' }
    const { photo } = (await editMedia(media)).result
    expect((await editMedia({ ...media, media: photo[0].file_id })).description).toMatch(notModified)
  })

  it('row 8: a caption over 1024 characters', async () => {
    const caption = 'x'.repeat(1025)
    const tooLong = refused(400, 'Bad Request: message caption is too long')
    expect(await bot.call('editMessageCaption', { chat_id, message_id, caption })).toEqual(tooLong)
    expect(await editMedia({ type: 'photo', media: 'attach://upload', caption })).toEqual(tooLong)
  })

  it('a text has no caption, and a photo no text', async () => {
    const text = (await bot.call('sendMessage', { chat_id, text: 'Hi' })).result.message_id
    expect(await bot.call('editMessageCaption', { chat_id, message_id: text, caption: 'x' })).toEqual(
      refused(400, 'Bad Request: there is no caption in the message to edit'),
    )
    expect(await bot.call('editMessageText', { chat_id, message_id, text: 'x' })).toEqual(
      refused(400, 'Bad Request: there is no text in the message to edit'),
    )
  })

  it('another picture, then a file, takes its place; so it does of a text', async () => {
    const other = await editMedia({
      type: 'photo',
      media: 'attach://upload',
      caption: '<i>New</i>',
      parse_mode: 'HTML',
    })
    expect(other.result).toMatchObject({ caption: 'New', caption_entities: [{ type: 'italic' }], photo: { length: 4 } })
    const paper = await editMedia({ type: 'document', media: 'attach://upload' })
    expect(paper.result).toMatchObject({ document: { file_name: 'upload.png' } })
    expect(paper.result).not.toHaveProperty('photo')
    message_id = String((await bot.call('sendMessage', { chat_id, text: 'Soon' })).result.message_id)
    const shown = await editMedia(
      { type: 'photo', media: 'attach://upload' },
      { reply_markup: JSON.stringify(keyboard) },
    )
    expect(shown.result).toMatchObject({ photo: { length: 4 }, reply_markup: keyboard })
    expect(shown.result).not.toHaveProperty('text')
  })

  it('media that cannot be read is refused before the message is looked for', async () => {
    message_id = '999999'
    const cannotParse = (text: string) => refused(400, `Bad Request: can't parse InputMedia: ${text}`)
    expect(await bot.call('editMessageMedia', { chat_id, message_id })).toEqual(
      refused(400, 'Bad Request: parameter "media" is required'),
    )
    expect(await editMedia('{')).toEqual(refused(400, "Bad Request: can't parse input media JSON object"))
    expect(await editMedia({ media: 'attach://upload' })).toEqual(cannotParse('Can\'t find field "type"'))
    expect(await editMedia({ type: 'photo', media: 'attach://elsewhere' })).toEqual(cannotParse('media not found'))
    expect(await editMedia({ type: 'sticker', media: 'attach://upload' })).toEqual(
      cannotParse('type "sticker" is unsupported'),
    )
    expect(await editMedia({ type: 'photo', caption: '<b>x', parse_mode: 'HTML' })).toEqual(
      cannotParse('Can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'),
    )
    expect(await editMedia({ type: 'photo', media: 'attach://upload' })).toEqual(
      refused(400, 'Bad Request: message to edit not found'),
    )
  })
})
