import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { certificatesOfPem } from '#domain/ledger/certificate';
import { isSm2Key } from '#domain/ledger/sm2/sm2-note';
import { Malformed } from '#domain/ledger/tlog/malformed';
import { decodeVkey, NOTE_COSIGNATURE, NOTE_ED25519, NOTE_OTHER, type NoteKey } from '#domain/ledger/tlog/note-key';
import { LANGUAGES, type Language } from '#words/language';
import { reading } from './heads';
import { NODE_HASHING } from './node-hashing';
import type { Presented, Trust } from './trust';

export const USAGE = `用法 / usage:
  node verify.mjs DIR --key VKEY [--key VKEY]… [--origin NAME]
       [--witness VKEY]… [--quorum K] [--checkpoint FILE]… [--receipt FILE]…
       [--authority FILE.pem]… [--max-head-age 24h] [--lang zh|en] [--json]

  DIR            导出的材料包 / the exported bundle
  --key          日志公钥（及SM2公钥），从材料包以外取得 / the log's key (and SM2 key), from elsewhere than the bundle
  --origin       日志名称，默认为公钥的名称 / the log's name; by default the key's
  --witness      见证方公钥 / a witness's public key
  --quorum       至少几个见证方签名，默认全部 / how many must have signed; by default all
  --checkpoint   您保存的旧检查点 / an older checkpoint that you kept
  --receipt      您保存的回执 / a receipt that you kept
  --authority    时间戳机构（或其上级）的证书 / certificate of a time-stamping authority
  --max-head-age 最新检查点不得早于此（如 24h、7d）/ how old the newest checkpoint may be
  0 有效 valid · 1 被篡改 tampered · 2 未能核验 not verified
`;

/** What was asked for cannot be done; the message says why, in both languages. */
export class BadOptions extends Error {}

export interface Options {
  readonly folder: string;
  readonly trust: Trust;
  readonly language: Language;
  readonly json: boolean;
}

const TEXT = { type: 'string' } as const;
const TEXTS = { type: 'string', multiple: true } as const;
const KNOWN = {
  key: TEXTS,
  origin: TEXT,
  witness: TEXTS,
  quorum: TEXT,
  checkpoint: TEXTS,
  receipt: TEXTS,
  authority: TEXTS,
  'max-head-age': TEXT,
  lang: TEXT,
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `now` in seconds since 1970. Throws BadOptions. */
export function optionsOf(args: readonly string[], now: number): Options {
  const { values, positionals } = parsed(args);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0 || values.help || !values.key) throw new BadOptions(USAGE);
  const given = values.key.map((vkey) => keyOf(vkey, NOTE_ED25519, NOTE_OTHER));
  const [keys, sm2Keys] = [given.filter((key) => !isSm2Key(key)), given.filter(isSm2Key)];
  if (!keys[0]) throw new BadOptions(USAGE);
  const witnesses = (values.witness ?? []).map((vkey) => keyOf(vkey, NOTE_COSIGNATURE));
  const language = LANGUAGES.find((one) => one === (values.lang ?? 'zh'));
  if (!language) throw new BadOptions('--lang: zh, en');
  const trust: Trust = {
    origin: values.origin ?? keys[0].name,
    keys,
    sm2Keys,
    witnesses,
    quorum: quorumOf(values.quorum, witnesses.length),
    checkpoints: (values.checkpoint ?? []).map(presented),
    receipts: (values.receipt ?? []).map(presented),
    authorities: (values.authority ?? []).flatMap(certificatesIn),
    maxHeadAge: values['max-head-age'] === undefined ? null : secondsOf(values['max-head-age']),
    now,
  };
  return { folder, trust, language, json: values.json === true };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: KNOWN, allowPositionals: true });
  } catch (error) {
    throw new BadOptions(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function keyOf(vkey: string, ...types: readonly number[]): NoteKey {
  try {
    const key = decodeVkey(vkey.trim(), NODE_HASHING.sha256);
    if (types.includes(key.type)) return key;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
  }
  const kind = types.includes(NOTE_ED25519) ? ['日志公钥', 'a key of a log'] : ['见证方公钥', 'a key of a witness'];
  throw new BadOptions(`${vkey}\n不是${kind[0]}，应为 名称+8位编号+Base64。\nThis is not ${kind[1]}: name+id+base64 was expected.`);
}

function quorumOf(text: string | undefined, witnesses: number): number {
  const quorum = text === undefined ? witnesses : Number(text);
  if (Number.isInteger(quorum) && quorum >= 0 && quorum <= witnesses) return quorum;
  throw new BadOptions(`--quorum ${text}: 应为0至${witnesses} / expected 0 to ${witnesses}`);
}

const UNITS: Readonly<Record<string, number>> = { m: 60, h: 3_600, d: 86_400 };

function secondsOf(text: string): number {
  const [, count = '', unit = ''] = /^([0-9]{1,6})([mhd])$/.exec(text) ?? [];
  const seconds = UNITS[unit];
  if (seconds === undefined) throw new BadOptions(`--max-head-age ${text}: 应如 90m、24h、7d / expected as 90m, 24h, 7d`);
  return Number(count) * seconds;
}

function certificatesIn(file: string): readonly Uint8Array[] {
  const found = reading(() => certificatesOfPem(new TextDecoder().decode(presented(file).bytes)));
  if (!found) throw new BadOptions(`--authority ${file}: 应为PEM格式的证书 / expected certificates in PEM`);
  return found;
}

function presented(file: string): Presented {
  try {
    return { name: basename(file), bytes: readFileSync(file) };
  } catch (error) {
    throw new BadOptions(`${file}: 无法读取 / cannot be read (${(error as { code?: string }).code ?? ''})`);
  }
}
