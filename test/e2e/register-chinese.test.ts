import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from '../support/capabilities.ts'
import { addPerson } from './add-person.ts'
import { followMailedLink } from './inbox.ts'
import type { Phone } from './phone.ts'
import { openStage, type Stage, UNTROUBLED } from './stage.ts'

const EMAIL = 'wangfang@example.org'
const PASSWORD = '静静的湖面上漂着一只白色的小帆船'
const PIN = '640793'

describe.skipIf(!hasChromium)('一位新用户在中文页面上点击开户', () => {
  let stage: Stage
  let fang: Phone

  beforeAll(async () => {
    stage = await openStage({ locale: 'zh-CN' })
    await addPerson(stage.page, { name: '王芳', username: 'wangfang', language: 'zh-hans' })
    fang = stage.phone('王芳', 'zh-CN')
  })
  afterAll(() => stage?.close())

  it('S7 S8 S9 from START to the password, one question at a time, in Chinese', async () => {
    const { label, line } = fang.words
    await fang.starts()
    await fang.sees('请选择语言')
    await fang.taps('简体中文')
    await fang.sees(line('welcome', { name: '王芳' }))
    await fang.taps(label('welcome-register-button'))
    await fang.sees(line('register-name-ask'))
    await fang.writes('王芳')
    await fang.sees(line('register-email-ask'))
    await fang.writes(EMAIL)
    await fang.sees(line('register-phone-ask'))
    await fang.presses(label('register-phone-share-button'))
    await fang.sees(line('register-currency-ask'))
    await stage.picture('zh-currency')
    await fang.taps('人民币')
    await fang.sees(line('register-password-ask'))
  })

  it('S9 S10 S13 the password’s page, the mail and its page speak Chinese too', async () => {
    const { label, line } = fang.words
    const password = await fang.opens(label('register-password-page-button'))
    const field = password.getByLabel(label('password-new'))
    await field.fill('short')
    await password.getByRole('button', { name: label('password_set-submit') }).click()
    expect(await password.getByRole('alert').textContent()).toBe(label('password-too-short'))
    await stage.picture('zh-password-page', password)
    await field.fill(PASSWORD)
    await password.getByRole('button', { name: label('password_set-submit') }).click()
    await password.getByRole('heading', { name: label('password_set-done') }).waitFor()
    await password.close()
    await fang.sees(line('register-password-done'), EMAIL)

    const email = await followMailedLink(stage.page, EMAIL)
    await email.getByRole('button', { name: label('email_verify-submit') }).click()
    await email.getByRole('heading', { name: label('email_verify-done') }).waitFor()
    await email.close()
    await fang.sees(line('register-link-done'), line('register-pin-ask'))
  })

  it('S9 S11 the PIN, and the account is open', async () => {
    const { label, line } = fang.words
    await fang.taps(label('register-pin-button'))
    await fang.sees(line('pad-choose'))
    await stage.picture('zh-pad')
    await fang.typesPin(PIN)
    await fang.sees(line('pad-repeat'))
    await fang.typesPin(PIN)
    await fang.sees(line('register-done'))
    await fang.writes('/balance')
    await fang.sees('0.00')
  })

  it('leaves balanced books, and neither the page nor the program had anything to complain about', async () => {
    expect(await stage.end()).toEqual(UNTROUBLED)
  })
})
