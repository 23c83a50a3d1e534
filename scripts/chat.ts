import { createInterface } from 'node:readline'
import { handOf } from './chat/hand.ts'
import { whoever } from './chat/people.ts'
import { ChatPhone } from './chat/phone.ts'
import { findPlace } from './chat/place.ts'
import { Screen } from './chat/screen.ts'
import { speaker } from './chat/words.ts'
import { Sandbox, SandboxRefusal } from './tour/sandbox.ts'

// The same bot in a terminal: npm run chat -- Sam, or with --zh somebody who reads Chinese. It talks to the sandbox of a
// running `npm start`, else it starts the house for as long as the chat lasts. Lines from a pipe are taken one by one.
const asked = process.argv.slice(2)
const inChinese = asked.includes('--zh')
const name = asked.filter((word) => word !== '--zh').join(' ') || (inChinese ? '小美' : 'Sam')

const isTyped = process.stdin.isTTY === true
const out = (line: string): void => {
  // Whatever is being typed moves down, under what has come.
  process.stdout.write(isTyped ? `\r\u001b[K${line}\n` : `${line}\n`)
}

const place = await findPlace(process.env).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
const sandbox = new Sandbox(place.url, out)
const person = await whoever(sandbox, name, inChinese ? 'zh-hans' : 'en')
const speak = speaker(inChinese || person.language.startsWith('zh'))
const phone = new ChatPhone(sandbox, person.id)
const screen = new Screen({ out, columns: () => process.stdout.columns || 80, speak, url: place.url })

let chat = await phone.look()
const does = handOf({ sandbox, phone, screen, speak, bot: chat.bot.username })
screen.note(speak('hello', { name: person.name }))
screen.enter(chat)
screen.show(chat)

// Not before somebody reads: lines that nobody listens for are lost.
const input = createInterface({ input: process.stdin, ...(isTyped && { output: process.stdout, prompt: '› ' }) })
let isOver = false
const watching = isTyped
  ? watch().catch((error: Error) => {
      screen.note(error.message)
      process.exit(1)
    })
  : undefined
if (isTyped) input.prompt()
for await (const line of input) {
  if (!isTyped) out(`› ${line}`)
  const stays = await does(line).catch((error: Error) => {
    screen.note(error instanceof SandboxRefusal ? error.reason : error.message)
    return true
  })
  if (!stays) break
  if (isTyped) input.prompt()
  else await catchUp()
}
isOver = true
input.close()
await watching
await place.leave()
process.exit(0)

/** What the bot has to say to the line before is read before the next one is. */
async function catchUp(): Promise<void> {
  await phone.settled()
  chat = await phone.look()
  screen.show(chat)
}

/** Prints what comes, whenever it comes. */
async function watch(): Promise<void> {
  while (!isOver) {
    const next = await phone.newer(chat.revision, 1_000)
    if (next.revision === chat.revision) continue
    chat = next
    screen.show(chat)
    input.prompt(true)
  }
}
