import { readdir, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Listening, listen } from '../../../src/platform/listen.ts'
import { sandboxApp } from '../../../src/sandbox/app.ts'

const PAGE = new URL('../../../src/sandbox/page/', import.meta.url)

describe('the sandbox’s page', () => {
  let server: Listening
  let html: string
  beforeAll(async () => {
    server = await listen(sandboxApp([]), 0)
    html = await (await fetch(server.url)).text()
  })
  afterAll(() => server.close())

  it('comes with a policy that allows this origin only and nothing inline', async () => {
    const { headers } = await fetch(server.url)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('holds no inline script, no inline style and no handler in an attribute', () => {
    expect(html).toContain('<script type="module" src="/main.js">')
    expect(html.match(/<script(?![^>]*\ssrc=)[^>]*>/g)).toBeNull()
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/i)
  })

  it('loads nothing from anywhere else', async () => {
    const names = await readdir(PAGE, { recursive: true })
    const files = names.filter((name) => /\.(html|css|js|svg)$/.test(name))
    expect(files.length).toBeGreaterThan(20)
    for (const name of files) {
      const text = await readFile(new URL(name, PAGE), 'utf8')
      const elsewhere = text.match(/(?:src|href|from|import|url\()\s*[=(]?\s*["'](?:https?:)?\/\/[^"']*/g)
      expect(elsewhere, name).toBeNull()
    }
  })

  it('refers only to files that are there', async () => {
    const references = [...html.matchAll(/<(?!a\b)[^>]*(?:src|href)="(\/[^"#]*)/g)].map(([, path]) => path)
    expect(references.length).toBeGreaterThan(5)
    for (const path of references) expect((await fetch(server.url + path)).status, path).toBe(200)
  })

  it('answers an unknown path under /api as data', async () => {
    const response = await fetch(`${server.url}/api/nothing`)
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({ error: expect.any(String) })
  })
})
