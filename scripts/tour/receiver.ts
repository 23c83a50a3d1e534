import { text } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'
import { listen } from '../../src/platform/listen.ts'

/** What a shop's server was told, and the status it answered. `isOurs`: the public library believes the signature. */
export type Told = { id: string; type: string; isOurs: boolean; answered: number; data: Record<string, string | null> }

/** A shop's server that is told what happens: it checks every message, and answers as it is told to. */
export type Receiver = {
  url: string
  told: Told[]
  /** With which secret it checks. */
  secret: string
  /** With which status it answers. */
  status: number
  close(): Promise<void>
}

export async function openReceiver(): Promise<Receiver> {
  const receiver = { told: [] as Told[], secret: '', status: 204 }
  const server = await listen(async (request, response) => {
    const body = await text(request)
    const { id, type, data } = JSON.parse(body)
    const { secret, status: answered } = receiver
    receiver.told.push({ id, type, data, answered, isOurs: believes(secret, body, request.headers) })
    response.writeHead(answered).end()
  }, 0)
  return Object.assign(receiver, { url: server.url, close: () => server.close() })
}

function believes(secret: string, body: string, headers: object): boolean {
  try {
    new Webhook(secret).verify(body, headers as Record<string, string>)
    return true
  } catch {
    return false
  }
}
