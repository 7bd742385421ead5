import type { Hashing } from './hashing';
import { plainVerify } from './plain-ed25519';
import { WEB_STAMPS } from './web-stamps';
import { plainSha256, sha256Into } from './plain-sha256';
import { plainSm3 } from './plain-sm3';

/** What the verifier computes with where there is no library: on a page, in whatever browser an office has. */
export const PLAIN_HASHING: Hashing = { sha256: plainSha256, sm3: plainSm3, into: sha256Into, verify: plainVerify, stamps: WEB_STAMPS };
