import { describe, expect, it } from 'vitest'
import { targetProblem } from '../../../src/core/webhook/target.ts'

/** Addresses that somebody who means ill would register, each with why it is refused. */
const HOSTILE: [url: string, problem: string][] = [
  ['http://hooks.example.com/okpay', 'scheme'],
  ['HTTP://hooks.example.com/', 'scheme'],
  ['ftp://hooks.example.com/', 'scheme'],
  ['file:///etc/passwd', 'scheme'],
  ['gopher://hooks.example.com:25/_HELO', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['data:text/plain,hello', 'scheme'],
  ['//hooks.example.com/', 'malformed'],
  ['hooks.example.com/okpay', 'malformed'],
  ['', 'malformed'],
  ['https:hooks.example.com', 'malformed'],
  ['https://', 'malformed'],
  ['https://hooks.example.com/\r\nHost: metadata', 'malformed'],
  ['https://hooks.example.com/a b', 'malformed'],
  [' https://hooks.example.com/', 'malformed'],
  ['https://hooks.example.com\\@169.254.169.254/', 'malformed'],
  ['https://hooks.example.com/#fragment', 'malformed'],
  [`https://hooks.example.com/${'a'.repeat(500)}`, 'malformed'],
  ['https://user:secret@hooks.example.com/', 'credentials'],
  ['https://user@hooks.example.com/', 'credentials'],
  ['https://hooks.example.com@169.254.169.254/', 'credentials'],
  ['https://@hooks.example.com/', 'credentials'],
  ['https://hooks.example.com:22/', 'port'],
  ['https://hooks.example.com:5432/', 'port'],
  ['https://hooks.example.com:80/', 'port'],
  ['https://hooks.example.com:8444/', 'port'],
  ['https://127.0.0.1/', 'host'],
  ['https://127.1/', 'host'],
  ['https://2130706433/', 'host'],
  ['https://0x7f000001/', 'host'],
  ['https://0177.0.0.1/', 'host'],
  ['https://0/', 'host'],
  ['https://10.0.0.8/', 'host'],
  ['https://169.254.169.254/latest/meta-data/', 'host'],
  ['https://93.184.215.14/', 'host'],
  ['https://[::1]/', 'host'],
  ['https://[::ffff:127.0.0.1]/', 'host'],
  ['https://[64:ff9b::7f00:1]/', 'host'],
  ['https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/', 'host'],
  ['https://localhost/', 'host'],
  ['https://db.localhost/', 'host'],
  ['https://localhost./', 'host'],
  ['https://127.0.0.1./', 'host'],
  ['https://postgres/', 'host'],
  ['https://metadata.google.internal/', 'host'],
  ['https://printer.local/', 'host'],
  ['https://router.home.arpa/', 'host'],
  ['https://1.0.0.127.in-addr.arpa/', 'host'],
  ['https://vault.corp/', 'host'],
  ['https://hidden.onion/', 'host'],
  ['https://１２７.０.０.１/', 'malformed'],
  [`https://${'a'.repeat(64)}.example.com/`, 'host'],
  [`https://${'a.'.repeat(126)}example.com/`, 'host'],
]

describe('where webhooks may go', () => {
  it.each(HOSTILE)('SSR-01 refuses %j', (url, problem) => {
    expect(targetProblem(url)).toBe(problem)
  })

  it('SSR-01 knows more than forty of them, and takes what a shop really has', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(40)
    for (const url of [
      'https://hooks.example.com/okpay',
      'https://hooks.example.com:8443/okpay?shop=7',
      'https://hooks.example.com:443/',
      'https://xn--bcher-kva.example/webhooks',
      'https://a-b.c_d.example.co.uk/x/%20y',
    ])
      expect(targetProblem(url), url).toBeUndefined()
  })

  it('SSR-01 lets through exactly the origins that were allowed, and nothing that looks like them', () => {
    const allowed = ['http://127.0.0.1:4000']
    expect(targetProblem('http://127.0.0.1:4000/hook', allowed)).toBeUndefined()
    expect(targetProblem('http://127.0.0.1:4001/hook', allowed)).toBe('scheme')
    expect(targetProblem('https://127.0.0.1:4000/hook', allowed)).toBe('port')
    expect(targetProblem('http://127.0.0.1:4000@evil.example/', allowed)).toBe('credentials')
    expect(targetProblem('http://localhost:4000/hook', allowed)).toBe('scheme')
  })
})
