import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withFiles } from '../../src/config/secret-files.ts'

describe('secrets in files', () => {
  let folder: string
  const file = (name: string) => join(folder, name)
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'okpay-secrets-'))
    await writeFile(file('token'), '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw\n')
    await writeFile(file('bank'), 'whsec_new whsec_old\r\n')
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('OPS-01 a file stands for its variable, whatever rail or part brings it', async () => {
    const env = await withFiles({ BOT_TOKEN_FILE: file('token'), RAIL_BANK_SECRET_FILE: file('bank'), PORT: '3000' })
    expect(env).toMatchObject({
      BOT_TOKEN: '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw',
      RAIL_BANK_SECRET: 'whsec_new whsec_old',
      PORT: '3000',
    })
  })

  test('OPS-01 a file that is not there, or a secret given both ways, stops the start and says which, never what', async () => {
    const env = { BOT_TOKEN: 'secret-word', BOT_TOKEN_FILE: file('token'), SMTP_URL_FILE: file('nowhere') }
    const error = await withFiles(env).catch((problem: Error) => problem)
    expect(`${error}`).toContain('BOT_TOKEN_FILE stands beside BOT_TOKEN; accepted: one of the two')
    expect(`${error}`).toContain('SMTP_URL_FILE cannot be read (ENOENT); accepted: the path of a file')
    expect(`${error}`).not.toMatch(/secret-word|AAHdq/)
  })

  test('what is no variable of ours is left alone', async () => {
    expect(await withFiles({ SSL_CERT_FILE: '/etc/ssl/none.pem', BOT_TOKEN_FILE: ' ' })).toEqual({
      SSL_CERT_FILE: '/etc/ssl/none.pem',
      BOT_TOKEN_FILE: ' ',
    })
  })
})
