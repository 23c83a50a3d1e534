import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DIFFERENCES, METHODS_SAID } from '../../../src/http/kit/crypto-pay/described.ts'
import { type App, pageTexts, startApp } from '../support/app.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const pageOf = async (path: string, headers: Record<string, string> = {}) => (await app.get(path, { headers })).text()

test('the documentation names every operation and every code a refusal can have', async () => {
  const page = await pageOf('/docs')
  expect(page).toContain('POST /callbacks/{rail}')
  for (const code of ['signature_invalid', 'insufficient_balance', 'link_used']) expect(page).toContain(`id="${code}"`)
  // No heading over nothing, and what a program says is set as such.
  expect(page).not.toMatch(/<h3>[^<]*<\/h3>\s*<div class="scroll"><table lang="en">\s*<tbody>\s*<\/tbody>/)
  expect(page.replace(/<pre[\s\S]*?<\/pre>/g, '')).not.toContain('`')
})

test('whoever moves over from Crypto Pay reads on our page what docs/crypto-pay.md says, in both languages: routes/docs-crypto-pay', async () => {
  const file = await readFile(new URL('../../../docs/crypto-pay.md', import.meta.url), 'utf8')
  const rows = file.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Method |'))
  const say = (key: string) => pageTexts('en', `docs-crypto-${key}`)
  const methods = METHODS_SAID.map(([key, names]) => [names, say(`method-${key}`)])
  const differing = DIFFERENCES.map((key) => [say(`differs-${key}-there`), say(`differs-${key}-here`)])
  const said = [...methods, ...differing].map(([there, here]) => `| ${there} | ${here} |`)
  expect(said).toEqual(rows.filter((line) => line !== '| There | Here |'))
  const page = (await pageOf('/docs/crypto-pay')).replaceAll('<wbr>', '')
  for (const text of ['/crypto-pay</pre>', '<code>getMe</code>', 'Moving over']) expect(page).toContain(text)
  for (const [, there] of METHODS_SAID) for (const name of there.match(/\w+(?=`)/g) ?? []) expect(page).toContain(name)
  const chinese = await pageOf('/docs/crypto-pay?lang=zh-CN')
  expect(chinese).toContain('从 Crypto Pay 迁移')
  const cells = [...chinese.matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => cell)
  expect(cells).toHaveLength(METHODS_SAID.length + DIFFERENCES.length)
  expect(cells.filter((cell) => !/\p{Script=Han}/u.test(cell))).toEqual([])
  expect(await pageOf('/docs')).toContain('href="/docs/crypto-pay"')
})
