import { expect, test } from 'vitest';
import { sourceParagraph } from '#core/importing/source-paragraph.ts';
import type { SourceLook } from '#core/importing/model.ts';
import { structure } from '#core/importing/structure/structure.ts';

type Facts = readonly [
  symbol: string | null,
  revision: string,
  date: string | null,
  distribution: string | null,
];

/** First pages in the form of each body, the title marked by `#`, for it is set larger; under each what they say. */
const FIRST_PAGES: readonly (readonly [page: string, facts: Facts])[] = [
  [
    `United Nations
A/HRC/41/35
General Assembly
Distr.: General
28 May 2019
Original: English
Human Rights Council
Forty-first session
24 June–12 July 2019
Agenda item 3
# Surveillance and human rights
Report of the Special Rapporteur on privacy
Summary
1. The present report is submitted pursuant to resolution 34/18.
2. It considers the use of surveillance.`,
    ['A/HRC/41/35', '', '2019-05-28', 'General'],
  ],
  [
    `Nations Unies
A/C.3/74/L.12/Rev.1
Assemblée générale
Distr. limitée
27 septembre 2019
Français
Original : anglais
Soixante-quatorzième session
Troisième Commission
Point 66 b) de l’ordre du jour
# Droits des peuples autochtones
Projet de résolution
L’Assemblée générale,
1. Prend note avec satisfaction du rapport;
2. Décide de poursuivre l’examen.`,
    ['A/C.3/74/L.12', 'REV.1', '2019-09-27', 'limitée'],
  ],
  [
    `Naciones Unidas
S/2019/777
Consejo de Seguridad
Distr. general
1 de octubre de 2019
Español
Original: inglés
# Informe sobre la aplicación de la resolución 2475
Nota de la Secretaría
1. Tengo el honor de referirme a la resolución 2475.
2. En ella el Consejo solicita lo siguiente.`,
    ['S/2019/777', '', '2019-10-01', 'general'],
  ],
  [
    `Организация Объединенных Наций
E/C.12/2019/3
Экономический и Социальный Совет
Distr.: General
27 сентября 2019 года
Russian
Original: English
Комитет по экономическим, социальным и культурным правам
# Доклад о работе Комитета
1. Комитет провел свое заседание.
2. Он рассмотрел доклад.`,
    ['E/C.12/2019/3', '', '2019-09-27', 'General'],
  ],
  [
    `الأمم المتحدة
A/74/335
الجمعية العامة
Distr.: General
٢٧ أيلول/سبتمبر ٢٠١٩
Arabic
Original: English
الدورة الرابعة والسبعون
البند 70 (ب) من جدول الأعمال
# تعزيز حقوق الإنسان وحمايتها
تقرير الأمين العام
١ - يقدم هذا التقرير عملا بقرار الجمعية العامة.
٢ - ويتناول التقرير الأنشطة.`,
    ['A/74/335', '', '2019-09-27', 'General'],
  ],
  [
    `联合国
A/RES/73/195
大会
Distr.: General
11 January 2019
第七十三届会议
议程项目 14
2018年12月19日大会决议
# 安全、有序和正常移民全球契约
大会，
1. 欢迎召开会议；
2. 表示感谢。`,
    ['A/RES/73/195', '', '2019-01-11', 'General'],
  ],
  [
    `WIPO
E
WIPO/IP/CONV/GE/19/INF/4
ORIGINAL: ENGLISH
DATE: SEPTEMBER 27, 2019
WIPO Conversation on Intellectual Property (IP) and Artificial Intelligence (AI)
First Session
Geneva, September 27, 2019
# BACKGROUND NOTE
prepared by the International Bureau
1. The Conversation is held in Geneva.
2. It is open to Member States.`,
    ['WIPO/IP/CONV/GE/19/INF/4', '', '2019-09-27', null],
  ],
  [
    `OMPI
F
WIPO/GRTKF/IC/40/18 REV. 2
ORIGINAL : ANGLAIS
DATE : 18 NOVEMBRE 2019
Comité intergouvernemental de la propriété intellectuelle
Quarantième session
Genève, 17 – 21 juin 2019
# LA PROTECTION DES SAVOIRS TRADITIONNELS
Document établi par le Secrétariat
1. À sa trente-neuvième session, le comité a examiné.
2. Il a décidé.`,
    ['WIPO/GRTKF/IC/40/18', 'REV.2', '2019-11-18', null],
  ],
  [
    `OMPI
S
SCCR/39/3
ORIGINAL: INGLÉS
FECHA: 27 DE SEPTIEMBRE DE 2019
Comité Permanente de Derecho de Autor y Derechos Conexos
Trigésima novena sesión
Ginebra, 21 a 25 de octubre de 2019
# PROPUESTA SOBRE EL DERECHO
1. La delegación propone.
2. Asimismo.`,
    ['SCCR/39/3', '', '2019-09-27', null],
  ],
  [
    `ВОИС
R
A/59/INF/1 REV.
ОРИГИНАЛ: АНГЛИЙСКИЙ
ДАТА: 27 СЕНТЯБРЯ 2019 Г.
Ассамблеи государств – членов ВОИС
Пятьдесят девятая серия заседаний
Женева, 30 сентября – 9 октября 2019 г.
# ОБЩАЯ ИНФОРМАЦИЯ
1. Ассамблеи проводятся.
2. Они открыты.`,
    ['A/59/INF/1', 'REV', '2019-09-27', null],
  ],
  [
    `C
WIPO/IP/AI/GE/19/1
原文：英文
日期：2019年9月27日
产权组织知识产权与人工智能对话会
第一届会议
2019年9月27日，日内瓦
# 背景说明
国际局编拟
1. 对话会在日内瓦举行。
2. 会议开放。`,
    ['WIPO/IP/AI/GE/19/1', '', '2019-09-27', null],
  ],
  [
    `A
WIPO/CC/77/4
الأصل: بالإنكليزية
التاريخ: 27 سبتمبر 2019
لجنة الويبو للتنسيق
الدورة السابعة والسبعون
جنيف، من 30 سبتمبر إلى 9 أكتوبر 2019
# تقرير عن الموارد البشرية
1. يرد في المرفق التقرير.
2. إن اللجنة مدعوة.`,
    ['WIPO/CC/77/4', '', '2019-09-27', null],
  ],
  [
    `International Telecommunication Union
Council 2019
Geneva, 10-20 June 2019
Agenda item: PL 1.5
Document C19/34-E
22 February 2019
Original: English
Report by the Secretary-General
# WORLD TELECOMMUNICATION POLICY FORUM
1 Introduction
This document presents the report.
2 Background`,
    ['C19/34-E', '', '2019-02-22', null],
  ],
  [
    `Union internationale des télécommunications
Conseil 2019
Genève, 10-20 juin 2019
Point de l’ordre du jour: PL 1.5
Révision 1 du
Document C19/34-F
22 février 2019
Original: anglais
# FORUM MONDIAL DES POLITIQUES DE TELECOMMUNICATION
1 Introduction
Le présent document.
2 Suite`,
    ['C19/34-F', 'REV.1', '2019-02-22', null],
  ],
  [
    `World Radiocommunication Conference (WRC-19)
Sharm el-Sheikh, Egypt, 28 October – 22 November 2019
PLENARY MEETING
Revision 2 to
Document 16(Add.12)-E
7 October 2019
Original: English
# PROPOSALS FOR THE WORK OF THE CONFERENCE
1 Introduction
The text.
2 Proposals`,
    ['16(Add.12)-E', 'REV.2', '2019-10-07', null],
  ],
  [
    `WORLD TRADE ORGANIZATION
IP/C/W/663
27 September 2019
(19-6234) Page: 1/8
Council for Trade-Related Aspects of Intellectual Property Rights
Original: English
# INTELLECTUAL PROPERTY AND THE PUBLIC INTEREST
1 INTRODUCTION
1.1. The TRIPS Agreement.
1.2. Members.`,
    ['IP/C/W/663', '', '2019-09-27', null],
  ],
  [
    `ORGANISATION MONDIALE DU COMMERCE
G/TBT/N/FRA/123/Add.1
5 mars 2020
Original: français
# NOTIFICATION
1. La communication.
2. Suite.`,
    ['G/TBT/N/FRA/123/Add.1', '', '2020-03-05', null],
  ],
  [
    `United Nations
ECE/TRANS/WP.29/2019/34/Rev.2
Economic and Social Council
Distr.: General
7 October 2019
Original: English
Economic Commission for Europe
Inland Transport Committee
World Forum for Harmonization of Vehicle Regulations
179th session
Geneva, 12–14 November 2019
Item 2.3 of the provisional agenda
# Framework document on automated vehicles
1. The text reproduced below.
2. It is based.`,
    ['ECE/TRANS/WP.29/2019/34', 'REV.2', '2019-10-07', 'General'],
  ],
  [
    `International Seabed Authority
ISBA/25/C/WP.1
Council
Distr.: General
22 March 2019
Original: English
Twenty-fifth session
Council session, part II
Kingston, 15–19 July 2019
Agenda item 11
# Draft regulations on exploitation
1. At its meeting.
2. The Commission.`,
    ['ISBA/25/C/WP.1', '', '2019-03-22', 'General'],
  ],
  [
    `国际海底管理局
ISBA/25/C/18/Corr.1
理事会
Distr.: General
9 July 2019
Chinese
Original: English
第二十五届会议
2019年7月15日至19日，金斯敦
# 关于秘书长报告的说明
更正
1. 第3段。
2. 第4段。`,
    ['ISBA/25/C/18/Corr.1', '', '2019-07-09', 'General'],
  ],
  [
    `EUROPEAN COMMISSION
Brussels, 21.4.2021
COM(2021) 206 final
2021/0106 (COD)
# REGULATION LAYING DOWN HARMONISED RULES ON ARTIFICIAL INTELLIGENCE
{SEC(2021) 167 final} - {SWD(2021) 84 final}
1. CONTEXT OF THE PROPOSAL
This memorandum accompanies the proposal.
2. LEGAL BASIS`,
    ['COM(2021) 206 final', '', '2021-04-21', null],
  ],
  [
    `Council of the European Union
Brussels, 29 November 2021
(OR. en)
14278/21
LIMITE
TELECOM 430
NOTE
# Subject: Presidency compromise text
1. The Commission adopted the proposal.
2. Delegations will find.`,
    ['14278/21', '', '2021-11-29', 'LIMITE'],
  ],
  [
    `ISO/TC 307 N 345
ISO/TC 307
Blockchain and distributed ledger technologies
Secretariat: SA
Date: 2019-09-27
# Draft resolutions of the meeting
1. The committee.
2. The committee.`,
    ['ISO/TC 307 N 345', '', '2019-09-27', null],
  ],
  [
    `ISO/IEC JTC 1/SC 42 N 512
Artificial intelligence
Date of document: 2020-04-02
# Business plan
1. Introduction.
2. Scope.`,
    ['ISO/IEC JTC 1/SC 42 N 512', '', '2020-04-02', null],
  ],
  [
    `UNESCO
206 EX/5 Rev.
PARIS, 27 February 2019
Original: English
Two hundred and sixth session
Item 5 of the provisional agenda
# EXECUTION OF THE PROGRAMME
1. The document.
2. It.`,
    ['206 EX/5', 'REV', '2019-02-27', null],
  ],
  [
    `WORLD HEALTH ORGANIZATION
SEVENTY-SECOND WORLD HEALTH ASSEMBLY
A72/17
Provisional agenda item 11.7
1 April 2019
# Access to medicines and vaccines
1. In May 2018.
2. The report.`,
    ['A72/17', '', '2019-04-01', null],
  ],
  [
    `GC(63)/RES/10
Date: September 2019
General Distribution
Original: English
# Measures to strengthen international cooperation
1. The General Conference.
2. It.`,
    ['GC(63)/RES/10', '', null, 'General'],
  ],
];

const look = (isTitle: boolean): SourceLook => ({
  firstIndent: 0,
  indent: 0,
  align: 'start',
  isBold: isTitle,
  isItalic: false,
  size: isTitle ? 14 : 10,
});

test.each(FIRST_PAGES.map(([page, facts]) => ({ page, facts, symbol: facts[0] })))(
  'the first page of $symbol says what it says',
  ({ page, facts }) => {
    const lines = page
      .split('\n')
      .map((line) => ({ text: line.replace(/^# /, ''), isTitle: line.startsWith('# ') }));
    const { facts: found } = structure({
      format: 'docx',
      language: null,
      title: null,
      paragraphs: lines.map(({ text, isTitle }, at) => ({
        ...sourceParagraph(at, text),
        look: look(isTitle),
      })),
      footnotes: [],
      furniture: [],
      findings: [],
    });
    const { symbol, revision, date, distribution, title } = found;
    expect({ facts: [symbol, revision, date, distribution], title }).toEqual({
      facts,
      title: lines.find(({ isTitle }) => isTitle)?.text,
    });
  },
);
