import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../src/platform/database/client.ts'

const message = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(4 + body.length, 1)
  return Buffer.concat([head, body])
}
const WELCOME = [message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))]
const GOODBYE = message(
  'E',
  Buffer.from('SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0'),
)

test('R-07 a server that dies while it welcomes us is a lost connection, not the end of the process', async () => {
  const server = createServer((client) => {
    client.on('error', () => {})
    // In one piece, so that nobody has had a turn between the welcome and the end.
    client.once('data', () => client.end(Buffer.concat([...WELCOME, GOODBYE])))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const prisma = openDatabase(`postgresql://okpay_app@127.0.0.1:${(server.address() as AddressInfo).port}/okpay`, 1)
  await expect(prisma.$transaction((tx) => tx.$queryRaw`select 1`)).rejects.toThrow()
  await prisma.$disconnect()
  server.close()
})
