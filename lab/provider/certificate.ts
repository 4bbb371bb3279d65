import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** A certificate in DER and PEM, and its key in PEM. */
export interface Certificate {
  readonly der: Buffer;
  readonly pem: string;
  readonly keyPem: string;
}

/**
 * A certificate for `localhost` that signs itself, valid for a day: what a provider shows to the engine that started it, over the socket between them.
 * Node makes no certificates, so that its few fields (RFC 5280) are written here.
 */
export function selfSigned(now: Date): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const name = sequence(set(sequence(oid(0x55, 0x04, 0x03), tagged(0x0c, Buffer.from("localhost")))));
  const ecdsaWithSha256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
  const day = 24 * 60 * 60 * 1000;
  const valid = sequence(time(new Date(now.getTime() - day)), time(new Date(now.getTime() + day)));
  const extensions = sequence(
    extension(0x13, sequence(tagged(0x01, Buffer.from([0xff])))), // basicConstraints: a CA
    extension(0x0f, tagged(0x03, Buffer.from([0x02, 0xac]))), // keyUsage: signature, key encipherment and agreement, signing certificates
    extension(0x25, sequence(extendedUse(1), extendedUse(2))), // extKeyUsage: server and client
    extension(0x11, sequence(tagged(0x82, Buffer.from("localhost")))), // subjectAltName
  );
  const serial = randomBytes(16);
  serial[0] = 0x01;
  const body = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(serial),
    ecdsaWithSha256,
    name,
    valid,
    name,
    publicKey.export({ type: "spki", format: "der" }),
    tagged(0xa3, extensions),
  );
  const der = sequence(body, ecdsaWithSha256, tagged(0x03, Buffer.from([0]), sign("sha256", body, privateKey)));
  const pem = `-----BEGIN CERTIFICATE-----\n${der.toString("base64").replaceAll(/.{1,64}/g, "$&\n")}-----END CERTIFICATE-----\n`;
  return { der, pem, keyPem: privateKey.export({ type: "pkcs8", format: "pem" }).toString() };
}

function extension(kind: number, value: Buffer): Buffer {
  return sequence(oid(0x55, 0x1d, kind), tagged(0x04, value));
}

function extendedUse(kind: number): Buffer {
  return oid(0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, kind);
}

function time(at: Date): Buffer {
  return tagged(0x18, Buffer.from(at.toISOString().replaceAll(/[-:T]|\.\d+/g, "")));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, ...parts);
}

function set(...parts: readonly Buffer[]): Buffer {
  return tagged(0x31, ...parts);
}

function integer(bytes: Buffer): Buffer {
  return tagged(0x02, bytes);
}

function oid(...bytes: readonly number[]): Buffer {
  return tagged(0x06, Buffer.from(bytes));
}

function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
