/** Quick and regional spellings, written out. Keys are lower case without accents or apostrophes. A map, for anyone may type "constructor". */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(Object.entries({
  // shortened on a phone
  ff: 'even', effe: 'even', effen: 'even', eve: 'even', efkes: 'even', eventjes: 'even', ffies: 'even', t: 'het', n: 'een', s: 'eens', es: 'eens',
  m: 'hem', r: 'er', k: 'ik', dr: 'er', ie: 'hij', ies: 'iets', idd: 'inderdaad', wss: 'waarschijnlijk', mss: 'misschien', misch: 'misschien',
  gwn: 'gewoon', iig: 'in ieder geval', ivm: 'in verband met', vd: 'van de', vh: 'van het', mn: 'mijn', zn: 'zijn', das: 'dat is', dats: 'dat is',
  wats: 'wat is', hoest: 'hoe is het', tis: 'het is', jlie: 'jullie', jllie: 'jullie', julie: 'jullie', jul: 'jullie', jlui: 'jullie',
  jullieook: 'jullie ook', jullei: 'jullie', ppl: 'mensen', min: 'minuten', mins: 'minuten', vdaag: 'vandaag', vndg: 'vandaag', vanmidag: 'vanmiddag',
  ipv: 'in plaats van', bv: 'bijvoorbeeld', bvb: 'bijvoorbeeld', bijv: 'bijvoorbeeld', svp: 'alsjeblieft', aub: 'alsjeblieft',
  alstublieft: 'alsjeblieft', blz: 'bladzijde', pag: 'bladzijde', pagina: 'bladzijde', ok: 'oke', okay: 'oke', okee: 'oke', oki: 'oke', okeej: 'oke',
  thx: 'dank', tnx: 'dank', thanks: 'dank', grp: 'groep', ther: 'therapeut', prog: 'programma', ppt: 'powerpoint', x: 'keer', xx: 'keer',
  keren: 'keer', maal: 'keer', wrm: 'waarom', waarm: 'waarom', wnr: 'wanneer', hw: 'huiswerk', gsm: 'telefoon', tv: 'televisie', btje: 'beetje',
  beetj: 'beetje', vlgs: 'volgens', vlgd: 'volgende', vlg: 'volgende', iem: 'iemand', iemnd: 'iemand', nmd: 'niemand', ander: 'andere',
  eig: 'eigenlijk', eigk: 'eigenlijk', egl: 'eigenlijk', eigelijk: 'eigenlijk', eigenlik: 'eigenlijk', egt: 'echt', ech: 'echt', nie: 'niet',
  ni: 'niet', nt: 'niet', moeje: 'moet je', kanje: 'kan je', wilje: 'wil je', hebje: 'heb je', benje: 'ben je', watje: 'wat je', alsje: 'als je',
  jij: 'je', gij: 'je', ge: 'je', jullies: 'jullie', wij: 'we', mij: 'me', zij: 'ze', elkander: 'elkaar', mekaar: 'elkaar', elk: 'ieder',
  elkeen: 'iedereen', eenieder: 'iedereen', alleman: 'iedereen', ieders: 'iedereen',
  // Flemish
  wa: 'wat', da: 'dat', goe: 'goed', ne: 'een', nen: 'een', den: 'de', uwe: 'uw', uwen: 'uw', ulder: 'jullie', hunne: 'hun', seffens: 'straks',
  subiet: 'straks', dees: 'dit', tegaar: 'samen', tesamen: 'samen', allez: 'kom', allee: 'kom', ambetant: 'vervelend', content: 'tevreden',
  babbelen: 'praten', klappen: 'praten', zwanzen: 'grappen', goesting: 'zin', efkens: 'even', stillekes: 'stil', stilletjes: 'stil', plezant: 'leuk',
  // spelled as heard, or with -dt
  wordt: 'word', vindt: 'vind', houdt: 'houd', hou: 'houd', wilt: 'wil', kunt: 'kan', kun: 'kan', zult: 'zul', bent: 'ben', hebt: 'heb', hep: 'heb',
  heef: 'heeft', heefd: 'heeft', gebeurd: 'gebeurt', bedoelt: 'bedoel', zegd: 'zegt', verteld: 'vertelt', herkend: 'herken', herkent: 'herken',
  beteken: 'betekent', betekend: 'betekent', intresant: 'interessant', intressant: 'interessant', interesant: 'interessant', gezegt: 'gezegd',
  geleerdt: 'geleerd', eerlik: 'eerlijk', moeilik: 'moeilijk', lastich: 'lastig',
}))
