import { createPrivateKey, createPublicKey, diffieHellman, randomBytes } from 'node:crypto';

// RFC 8410: a raw X25519 key is the last 32 bytes of its DER form.
const PRIVATE_DER = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_DER = Buffer.from('302a300506032b656e032100', 'hex');
const SIGMA = 'expand 32-byte k';

function words(bytes: Uint8Array): Uint32Array {
  const copy = Uint8Array.from(bytes);
  return new Uint32Array(copy.buffer, 0, copy.length >> 2);
}

/**
 * libsodium's `crypto_box_seal`: ephemeral public key, then XSalsa20-Poly1305 under HSalsa20(X25519) with the nonce
 * BLAKE2b-24(ephemeral public key, recipient's public key). GitHub takes secrets in this form only.
 * @param recipient raw X25519 public key, 32 bytes
 * @param ephemeral raw X25519 private key; random unless a test needs a known answer
 */
export async function sealedBox(
  message: Uint8Array,
  recipient: Uint8Array,
  ephemeral: Uint8Array = randomBytes(32),
): Promise<Buffer> {
  const { hsalsa, xsalsa20poly1305 } = await import('@noble/ciphers/salsa.js');
  const { blake2b } = await import('@noble/hashes/blake2.js');
  if (recipient.length !== 32) throw new RangeError('a public key has 32 bytes');
  const secret = createPrivateKey({ key: Buffer.concat([PRIVATE_DER, ephemeral]), format: 'der', type: 'pkcs8' });
  const publicDer = createPublicKey(secret).export({ format: 'der', type: 'spki' });
  const ephemeralPublic = publicDer.subarray(publicDer.length - 32);
  const theirs = createPublicKey({ key: Buffer.concat([PUBLIC_DER, recipient]), format: 'der', type: 'spki' });
  const shared = diffieHellman({ privateKey: secret, publicKey: theirs });
  const key = new Uint32Array(8);
  hsalsa(words(Buffer.from(SIGMA)), words(shared), new Uint32Array(4), key);
  const nonce = blake2b(Buffer.concat([ephemeralPublic, recipient]), { dkLen: 24 });
  const box = xsalsa20poly1305(new Uint8Array(key.buffer), nonce).encrypt(message);
  return Buffer.concat([ephemeralPublic, box]);
}
