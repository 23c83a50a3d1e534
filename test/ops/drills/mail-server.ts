import { type AddressInfo, createServer } from 'node:net'

/** An SMTP server that takes mails from whoever knows the password, which may be changed. `taken`: how many it has. */
export async function openMailServer() {
  const state = { password: '', taken: 0, port: 0, close: () => void server.close() }
  const server = createServer((socket) => {
    const talk = { isBody: false }
    let rest = ''
    socket.on('error', () => {})
    socket.write('220 ready\r\n')
    socket.on('data', (chunk) => {
      const lines = (rest + String(chunk)).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const answer = talk.isBody ? bodyLine(line, talk, state) : commandLine(line, talk, state)
        if (answer) socket.write(`${answer}\r\n`)
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  state.port = (server.address() as AddressInfo).port
  return state
}

type Talk = { isBody: boolean }
type State = { password: string; taken: number }

function bodyLine(line: string, talk: Talk, state: State): string {
  if (line !== '.') return ''
  talk.isBody = false
  state.taken += 1
  return '250 taken'
}

function commandLine(line: string, talk: Talk, { password }: State): string {
  if (line.startsWith('EHLO')) return '250-here\r\n250 AUTH PLAIN'
  if (line.startsWith('AUTH PLAIN ')) {
    const [, , given] = Buffer.from(line.slice('AUTH PLAIN '.length), 'base64').toString().split('\0')
    return given === password ? '235 it is you' : '535 it is not you'
  }
  talk.isBody = line === 'DATA'
  return talk.isBody ? '354 go on' : '250 ok'
}
