import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../../scripts/tour/house.ts'

const SCRIPT = join(import.meta.dirname, '../../scripts/chat.ts')
const LASTS_MS = 280_000

describe('the bot in a terminal, lines from a pipe', () => {
  let dataDir: string
  let house: House

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'okpay-chat-'))
    house = await openHouse(dataDir)
  })
  afterAll(async () => {
    await house?.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  /** What was printed, and the exit code. */
  async function chat(who: string[], ...lines: string[]) {
    const env = { PATH: process.env['PATH'], SANDBOX_PORT: new URL(house.sandboxUrl).port, DATA_DIR: dataDir }
    const child = spawn(process.execPath, [SCRIPT, ...who], { env, stdio: ['pipe', 'pipe', 'inherit'] })
    const tooLate = setTimeout(() => child.kill('SIGKILL'), LASTS_MS)
    let printed = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
    child.stdin.end(lines.map((line) => `${line}\n`).join(''))
    const [code] = await once(child, 'close')
    clearTimeout(tooLate)
    return { code, printed }
  }

  /** What stands between a line that was typed and the next. */
  const answer = (printed: string, line: string) => printed.split(`› ${line}\n`)[1]?.split('\n› ')[0] ?? ''

  it('in English: commands are answered in order, and a number presses the button with that number', async () => {
    const { code, printed } = await chat(['Sam'], '/start', '1', '/fees', ':quit', '/never')
    expect(code).toBe(0)
    expect(printed).toContain('You are Sam Newman')
    expect(answer(printed, '/start')).toMatch(/Which language do you prefer\?.*1 \[English\] {2}2 \[简体中文\]/s)
    expect(answer(printed, '1')).toMatch(/\(edited\)\n {2}Hello Sam\./)
    expect(answer(printed, '/fees')).toContain('1% of the amount, at least 0.01 EUR')
    expect(printed).not.toContain('/never')
  })

  it('用中文：新人物由脚本添加，命令与编号按钮都能用，每行不超过八十列', async () => {
    const { code, printed } = await chat(['--zh', '王小红'], '/start', '1', '/fees')
    expect(code).toBe(0)
    expect(printed).toContain('您是王小红')
    expect(answer(printed, '/start')).toContain('请选择语言')
    expect(answer(printed, '1')).toContain('开户')
    expect(answer(printed, '/fees')).toMatch(/欧元|EUR/)
    expect(answer(printed, '/fees')).toContain('转账')
    const wide = (line: string) => [...line].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 2 : 1), 0)
    expect(printed.split('\n').filter((line) => wide(line) > 80)).toEqual([])
    const people = (await (await fetch(`${house.sandboxUrl}/api/people`)).json()) as {
      name: string
      language: string
    }[]
    expect(people.filter(({ name }) => name === '王小红')).toMatchObject([{ language: 'zh-hans' }])
  })

  it('a photo, a card, a mail, a link to the chat; what does not work is said, and nothing ends by it', async () => {
    const picture = join(dataDir, 'code.png')
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    await writeFile(picture, bytes)
    const link = 'https://t.me/okpay_sandbox_bot?start=support'
    const { code, printed } = await chat(
      ['Ana'],
      ...[`:photo ${picture}`, ':photo nowhere.png', ':contact 李小美', ':contact Nobody', ':mail', `:open ${link}`],
      ...[':open https://t.me/elsewhere', ':pin 1', ':say 1', ':frob', ':help'],
    )
    expect(code).toBe(0)
    expect(answer(printed, `:photo ${picture}`)).toContain('OKPay')
    expect(answer(printed, ':photo nowhere.png')).toContain('There is no file nowhere.png')
    expect(answer(printed, ':contact 李小美')).toContain('OKPay')
    expect(answer(printed, ':contact Nobody')).toContain('nobody called Nobody')
    expect(answer(printed, ':mail')).toMatch(/OKPay.*http:\/\/127\.0\.0\.1:\d+\/verify-email#/s)
    expect(answer(printed, `:open ${link}`)).toContain('What happened?')
    expect(answer(printed, ':open https://t.me/elsewhere')).toContain('does not open this chat')
    expect(answer(printed, ':pin 1')).toContain('There is no key 1')
    expect(answer(printed, ':say 1')).toContain('OKPay')
    expect(answer(printed, ':frob')).toContain('There is no :frob')
    expect(answer(printed, ':help')).toContain(':quit')
  })

  it('money is sent with the PIN, digit by digit on the shuffled pad', async () => {
    const { code, printed } = await chat(['Ana'], '/send 25 @xiaomei lunch', '1', ':pin 274905')
    expect(code).toBe(0)
    expect(answer(printed, '/send 25 @xiaomei lunch')).toContain('1 [Send 25.00 EUR]')
    expect(answer(printed, ':pin 274905')).toContain('25.00 EUR sent')
  })
})
