import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** A key and a certificate for 127.0.0.1, good for a day: whoever trusts this one trusts nobody else by it. */
export type Certificate = { key: string; cert: string }

const tagged = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  const { length } = body
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...head]), body])
}
const sequence = (...parts: Uint8Array[]) => tagged(0x30, ...parts)
const oid = (hex: string) => tagged(0x06, Buffer.from(hex, 'hex'))
const time = (at: Date) => tagged(0x17, Buffer.from(`${at.toISOString().slice(2, 19).replace(/[-T:]/g, '')}Z`))
const extension = (id: string, content: Uint8Array) => sequence(oid(id), tagged(0x04, content))

const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'))
const NAME = sequence(tagged(0x31, sequence(oid('550403'), tagged(0x0c, Buffer.from('okpay rolling')))))
const SUBJECT_ALT_NAME = '551d11'
const LOOPBACK = sequence(tagged(0x87, Buffer.from([127, 0, 0, 1])))
const DAY_MS = 24 * 3_600_000

/** Production speaks https only, and so does whoever stands in front of it here (RFC 5280, by hand: Node makes none). */
export function selfSigned(now = new Date()): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const [from, until] = [new Date(now.getTime() - DAY_MS), new Date(now.getTime() + DAY_MS)]
  const content = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ...[ECDSA_SHA256, NAME, sequence(time(from), time(until)), NAME],
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(extension(SUBJECT_ALT_NAME, LOOPBACK))),
  )
  const signature = tagged(0x03, Buffer.from([0]), sign('sha256', content, privateKey))
  const whole = sequence(content, ECDSA_SHA256, signature).toString('base64')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole.match(/.{1,64}/g)?.join('\n')}\n-----END CERTIFICATE-----\n`,
  }
}
