import encodeQR from 'qr'

/** The quiet zone that readers need around a code, in modules (ISO/IEC 18004). */
const QUIET_ZONE = 4

/** A code as SVG: black on white of its own, for many cameras read no code that is light on dark. */
export const qrSvg = (text: string): string =>
  encodeQR(text, 'svg', { border: QUIET_ZONE, ecc: 'medium' })
    .replace('<svg ', '<svg shape-rendering="crispEdges" ')
    .replace('>', '><rect width="100%" height="100%" fill="#fff"/>')
