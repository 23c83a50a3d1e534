const TAIL_BYTES = 1024

// What runs, hides or locks something. Names in a PDF may be written with #xx for any character (ISO 32000-1, 7.3.5).
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|Encrypt)(?![A-Za-z0-9])/

/** What is wrong with a PDF, from its outer structure: it is never rendered here. Undefined: nothing that can be seen. */
export function pdfProblem(bytes: Uint8Array): 'damaged' | 'active' | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!text.slice(-TAIL_BYTES).includes('%%EOF')) return 'damaged'
  // An archive's directory stands at its end: a file that is both is neither.
  if (text.includes('PK\x05\x06')) return 'active'
  const outside = text.replace(/stream\r?\n[\s\S]*?endstream/g, '')
  const plain = outside.replace(/#([0-9A-Fa-f]{2})/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return ACTIVE.test(plain) ? 'active' : undefined
}
