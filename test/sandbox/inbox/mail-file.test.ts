import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createEvents } from '../../../src/sandbox/control/events.ts'
import { createInbox } from '../../../src/sandbox/inbox/inbox.ts'
import { openMailFile } from '../../../src/sandbox/inbox/mail-file.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inbox-'))
})
afterEach(() => rm(folder, { recursive: true }))

const open = (file: string) => createInbox(createEvents(), () => new Date(0), openMailFile(file))
const subjects = (file: string) =>
  open(file)
    .list()
    .map(({ subject }) => subject)
const mail = (subject: string) => ({ from: 'a@b.c', to: 'anna@example.com', subject, text: 'https://okpay.example/#t' })

it('a mail that was taken is there after a restart, newest first', async () => {
  const file = join(folder, 'deep', 'mail.json')
  const post = createTransport(open(file).transport)
  await Promise.all(['One', 'Two', 'Three'].map((subject) => post.sendMail(mail(subject))))
  expect(subjects(file).toSorted()).toEqual(['One', 'Three', 'Two'])
  await createTransport(open(file).transport).sendMail(mail('Four'))
  expect(subjects(file)[0]).toBe('Four')
  expect(open(file).list()[0]?.links).toEqual(['https://okpay.example/#t'])
})

it('a mail that cannot be kept is not taken', async () => {
  await writeFile(join(folder, 'taken'), '')
  const post = createTransport(open(join(folder, 'taken', 'mail.json')).transport)
  await expect(post.sendMail(mail('Lost'))).rejects.toThrow(/ENOTDIR|EEXIST/)
})

it('an unreadable file is an empty mailbox', async () => {
  const file = join(folder, 'mail.json')
  await writeFile(file, '[{')
  expect(subjects(file)).toEqual([])
})
