import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { loadRegistries } from '../../../src/bot/define/registry.ts'

const { actions } = await loadRegistries()
const SRC = join(import.meta.dirname, '../../../src')
const filesIn = (folder: string) =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ name: basename(file, '.ts'), text: readFileSync(join(SRC, folder, file), 'utf8') }))

/** Use cases that are refused without the PIN: each is called what its file is. */
const pinned = filesIn('core')
  .filter(({ text }) => /await refuse\w*WithoutPin\(/.test(text))
  .map(({ name }) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()))

test('TXA-01 an action that does what takes the PIN says what the PIN does, for its pad, or that the reason says it all', () => {
  const doing = filesIn('bot/actions').flatMap(({ name, text }) => {
    const action = actions.get(name)
    return action?.shows !== true && pinned.some((use) => text.includes(`core.${use}(`)) ? [action] : []
  })
  expect(doing.map((action) => action?.name).sort()).toEqual(
    expect.arrayContaining(['choose-home-currency', 'my-data', 'team-invite', 'team-role']),
  )
  expect(doing.filter((action) => action?.withPin === undefined)).toEqual([])
})
