/** A device that makes and uses passkeys, as far as a server can see: P-256 keys, attestation "none", user verified or not. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

const b64 = (bytes: Buffer): string => bytes.toString('base64url')
const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest()

/** The few shapes of CBOR that WebAuthn needs: small maps of numbers and texts to bytes, numbers, texts and maps. */
type Value = number | string | Buffer | Map<number | string, Value>
function cbor(value: Value): Buffer {
  const head = (major: number, n: number): Buffer => (n < 24 ? Buffer.from([(major << 5) | n]) : n < 256 ? Buffer.from([(major << 5) | 24, n]) : Buffer.from([(major << 5) | 25, n >> 8, n & 255]))
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, inner]) => [cbor(key), cbor(inner)])])
}

export class Authenticator {
  readonly id = randomBytes(32)
  private readonly key: KeyObject
  private readonly publicKey: Buffer
  private count = 0
  private readonly origin: string
  /** Whether the device asks who holds it. */
  readonly verifies: boolean

  constructor(origin: string, verifies = true) {
    this.origin = origin
    this.verifies = verifies
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { x, y } = publicKey.export({ format: 'jwk' })
    this.key = privateKey
    this.publicKey = cbor(new Map<number, Value>([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(x!, 'base64url')], [-3, Buffer.from(y!, 'base64url')]]))
  }

  private data(rpId: string, attested: Buffer): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(++this.count)
    return Buffer.concat([sha256(rpId), Buffer.from([0x01 | (this.verifies ? 0x04 : 0) | (attested.length > 0 ? 0x40 : 0)]), count, attested])
  }
  private client(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }))
  }

  make({ challenge, rp }: { challenge: string; rp: { id: string } }): object {
    const length = Buffer.from([this.id.length >> 8, this.id.length & 255])
    const authData = this.data(rp.id, Buffer.concat([Buffer.alloc(16), length, this.id, this.publicKey]))
    const attestationObject = cbor(new Map<string, Value>([['fmt', 'none'], ['attStmt', new Map()], ['authData', authData]]))
    return {
      id: b64(this.id), rawId: b64(this.id), type: 'public-key', clientExtensionResults: {}, authenticatorAttachment: 'platform',
      response: { clientDataJSON: b64(this.client('webauthn.create', challenge)), attestationObject: b64(attestationObject), transports: ['internal'] },
    }
  }

  use({ challenge, rpId }: { challenge: string; rpId: string }): object {
    const authData = this.data(rpId, Buffer.alloc(0))
    const client = this.client('webauthn.get', challenge)
    return {
      id: b64(this.id), rawId: b64(this.id), type: 'public-key', clientExtensionResults: {}, authenticatorAttachment: 'platform',
      response: { clientDataJSON: b64(client), authenticatorData: b64(authData), signature: b64(sign('sha256', Buffer.concat([authData, sha256(client)]), this.key)), userHandle: null },
    }
  }
}
