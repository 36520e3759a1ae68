import { expect, test } from 'vitest';
import { decodeText } from '#core/importing/text/decode-text.ts';

test.each([
  [
    'big5',
    '第一條　本條約適用於各締約國。締約國應採取必要措施，保護發明人的權利，並在其國內法中作出規定。',
    'ssSkQLH4oUClu7H4rPm+QaXOqfOmVb1srPmw6qFDvWys+bDqwLOxxKj6pbKtbrG5rEmhQatPxUC1b6n6pEiqusV2p1GhQajDpmKo5LDqpLqqa6Skp0ClWLNXqXehQw==',
  ],
  [
    'gb18030',
    '第一条　本条约适用于各缔约国。缔约国应当采取必要措施，保护发明人的权利，并在其国内法中作出规定。',
    'tdrSu8z1oaGxvsz11LzKytPD09q497Xe1Ly5+qGjtd7UvLn606a1sbLJyKGx2NKqtOvKqaOssaO7pLeiw/fIy7XEyKjA+6OssqLU2sbkufrE2reo1tDX97P2uea2qKGj',
  ],
  [
    'shift_jis',
    '第一条　この条約は、すべての締約国に適用する。締約国は、権利を保護するために必要な措置をとる。',
    'keaI6o/wgUCCsYLMj/CW8YLNgUGCt4LXgsSCzJL3lvGNkYLJk0uXcIK3gumBQpL3lvGNkYLNgUGMoJeYgvCV24zsgreC6YK9gt+CyZVLl3aCyJFbknWC8ILGgumBQg==',
  ],
  [
    'euc-jp',
    '第一条　この条約は、すべての締約国に適用する。締約国は、権利を保護するために必要な措置をとる。',
    'wuiw7L7yoaGks6TOvvLM86TPoaKkuaTZpMakzsT5zPO58aTLxazN0aS5pOuho8T5zPO58aTPoaK4os34pPLK3bjupLmk66S/pOGky8mszdekysG8w9ak8qTIpOuhow==',
  ],
  [
    'euc-kr',
    '제1조 이 조약은 모든 체약국에 적용한다. 체약국은 발명자의 권리를 보호하기 위하여 조치를 취한다.',
    'waYxwbYgwMwgwba+4MC6ILjwtecgw7y+4LG5v6EgwPu/68fRtNkuIMO8vuCxucC6ILnfuO3A2sDHILHHuK64piC6uMijx8+x4iDAp8fPv6kgwbbEobimIMPrx9G02S4=',
  ],
  [
    'windows-1251',
    'Статья 1. Настоящий договор применяется ко всем государствам.',
    '0fLg8vz/IDEuIM3g8fLu//no6SDk7uPu4u7wIO/w6Ozl7f/l8vH/IOruIOLx5ewg4+7x8+Tg8PHy4uDsLg==',
  ],
  [
    'koi8-r',
    'Статья 1. Настоящий договор применяется ко всем государствам.',
    '89TB1NjRIDEuIO7B09TP0d3JyiDEz8fP18/SINDSyc3FztHF1NPRIMvPINfTxc0gx8/T1cTB0tPU18HNLg==',
  ],
  [
    'windows-1256',
    'المادة 1 تسري هذه المعاهدة على جميع الدول لحماية حقوق المخترعين.',
    'x+Hjx8/JIDEgytPR7SDl0OUgx+Hj2sflz8kg2uHsIMzj7dogx+HP5uEg4c3jx+3JIM3e5t4gx+HjzsrR2u3kLg==',
  ],
  [
    'iso-8859-6',
    'المادة 1 تسري هذه المعاهدة على جميع الدول لحماية حقوق المخترعين.',
    'x+Tlx8/JIDEgytPR6iDn0Ocgx+Tl2cfnz8kg2eTpIMzl6tkgx+TP6OQg5M3lx+rJIM3i6OIgx+TlzsrR2ermLg==',
  ],
  [
    'windows-1253',
    'Άρθρο 1 Η παρούσα συνθήκη εφαρμόζεται σε όλα τα κράτη.',
    'ovHo8e8gMSDHIPDh8e/98+Eg8/Xt6N7q5yDl9uHx7Pzm5fTh6SDz5SD86+Eg9OEg6vHc9Ocu',
  ],
  [
    'windows-1250',
    'Článek 1 Tato smlouva se vztahuje na všechny členské státy; działania państw członkowskich.',
    'yGzhbmVrIDEgVGF0byBzbWxvdXZhIHNlIHZ6dGFodWplIG5hIHaaZWNobnkg6GxlbnNr6SBzdOF0eTsgZHppYbNhbmlhIHBh8XN0dyBjerNvbmtvd3NraWNoLg==',
  ],
  [
    'windows-1254',
    'Madde 1 Bu antlaşma bütün devletlere uygulanır; haklarını korumak için çalışırlar.',
    'TWFkZGUgMSBCdSBhbnRsYf5tYSBi/HT8biBkZXZsZXRsZXJlIHV5Z3VsYW79cjsgaGFrbGFy/W79IGtvcnVtYWsgaedpbiDnYWz9/v1ybGFyLg==',
  ],
  [
    'windows-1252',
    'Article 1er Le présent traité s’applique à tous les États – « déjà ».',
    'QXJ0aWNsZSAxZXIgTGUgcHLpc2VudCB0cmFpdOkgc5JhcHBsaXF1ZSDgIHRvdXMgbGVzIMl0YXRzIJYgqyBk6WrgILsu',
  ],
])('%s is told by the letters that come out', (encoding, text, base64) => {
  expect(decodeText(Uint8Array.from(Buffer.from(base64, 'base64')))).toEqual({
    text,
    encoding,
    isGuessed: true,
  });
});

test('UTF-8 is no guess, and bytes that are no text at all still give one', () => {
  expect(decodeText(new TextEncoder().encode('第一条 é'))).toEqual({
    text: '第一条 é',
    encoding: 'utf-8',
    isGuessed: false,
  });
  expect(decodeText(Uint8Array.from([0xff, 0xc3, 0x28])).isGuessed).toBe(true);
});

test('an encoding is told by the first letters above ASCII, wherever they stand', () => {
  const late = Buffer.concat([
    Buffer.from('1. Text. '.repeat(9000)),
    Buffer.from('tdrSu8z1oaGxvsz11LzKytPD09q497Xe1Ly5+qGj', 'base64'),
  ]);
  expect(decodeText(new Uint8Array(late)).text.endsWith('第一条　本条约适用于各缔约国。')).toBe(true);
});
