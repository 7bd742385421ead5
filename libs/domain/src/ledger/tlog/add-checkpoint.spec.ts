import { formatAddCheckpoint, parseAddCheckpoint, parseCosignatures } from './add-checkpoint';
import { utf8 } from './bytes';

/** The request body of C2SP tlog-witness, as printed there. */
const EXAMPLE = `old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
`;

describe('a request to a witness', () => {
  it('is what the specification prints', () => {
    const asked = parseAddCheckpoint(utf8(EXAMPLE));
    expect(asked).toMatchObject({ old: 20_852_014, proof: { length: 4 } });
    expect(Buffer.from(formatAddCheckpoint(asked)).toString()).toBe(EXAMPLE);
    const first = parseAddCheckpoint(utf8('old 0\n\nx\n'));
    expect(first).toEqual({ old: 0, proof: [], checkpoint: utf8('x\n') });
  });

  it.each(['', 'old 01\n\nx', 'old -1\n\nx', 'older 1\n\nx', 'old 1\nAAAA\n\nx', 'old 1', `old 1\n${'PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n'.repeat(64)}\nx`])('is refused as %j', (text) => {
    expect(() => parseAddCheckpoint(utf8(text))).toThrow('malformed');
  });

  it('is answered with signature lines and nothing else', () => {
    const line = '— witness.example/w1 CMp+6LWBU0anHGH5aNDTJkH/gj79sG+T6+iP2ThYN5krrDJbR1HDnucjL39QsZTSvVjyQLrdk3DXDqI5G2HgLatVs0pWh6Up69HVOw==\n';
    expect(parseCosignatures(utf8(line + line))).toHaveLength(2);
    for (const text of ['', line.trim(), `${line}\n`, 'hello\n']) expect(() => parseCosignatures(utf8(text))).toThrow('malformed');
  });
});
