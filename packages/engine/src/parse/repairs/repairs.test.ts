import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arcsOf, readNotation } from "../notation.fixture.ts";
import { isTree, singleRoot } from "../tree.ts";
import { readRepairRules } from "./repair-rules.ts";
import { repairTree } from "./repair-tree.ts";

const rules = readRepairRules(
  readFileSync(join(import.meta.dirname, "../../../../../languages/fr/repairs.tsv"), "utf8"),
);
const finite = "{Mood=Ind|Number=Plur|Person=3|VerbForm=Fin}";
const single = "{Mood=Ind|Number=Sing|Person=3|VerbForm=Fin}";
const participle = "{Tense=Past|VerbForm=Part}";

const cases: readonly (readonly [what: string, notation: string, word: number, expected: string])[] = [
  [
    "a participle that agrees with the noun further up",
    `ville/ville/NOUN>0:root{Gender=Fem|Number=Sing} du/de/ADP>3:case pays/pays/NOUN>1:nmod{Gender=Masc|Number=Sing}
     assiégée/assiéger/VERB>3:acl{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Part}`,
    4,
    "acl>1",
  ],
  [
    "a participle that agrees with its noun stays",
    `ville/ville/NOUN>0:root{Gender=Fem|Number=Sing} du/de/ADP>3:case pays/pays/NOUN>1:nmod{Gender=Masc|Number=Sing}
     assiégé/assiéger/VERB>3:acl{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part}`,
    4,
    "acl>3",
  ],
  [
    "what is behind a participle of doubt goes to the verb above",
    `menée/mener/VERB>0:root${participle} par/par/ADP>3:case rebelles/rebelle/NOUN>1:obl:agent
     présumés/présumer/VERB>3:acl${participle} contre/contre/ADP>7:case la/le/DET>7:det ville/ville/NOUN>4:obl:arg`,
    7,
    "obl:arg>1",
  ],
  [
    "who an act is aimed at is no part of who does it",
    `menée/mener/VERB>0:root${participle} par/par/ADP>4:case le/le/DET>4:det gang/gang/NOUN>1:obl:agent
     contre/contre/ADP>7:case les/le/DET>7:det civils/civil/NOUN>4:nmod`,
    7,
    "obl:arg>1",
  ],
  [
    "an active verb has no agent phrase",
    `ont/avoir/AUX>2:aux:tense{VerbForm=Fin} fui/fuir/VERB>0:root${participle} par/par/ADP>5:case la/le/DET>5:det
     route/route/NOUN>2:obl:agent`,
    5,
    "obl:mod>2",
  ],
  [
    "a name behind an idiom is the object",
    `Ils/lui/PRON>3:nsubj ont/avoir/AUX>3:aux:tense{VerbForm=Fin} pris/prendre/VERB>0:root${participle} d'/de/ADP>5:case
     assaut/assaut/NOUN>3:obj Gao/Gao/PROPN>5:appos`,
    6,
    "obj>3",
  ],
  [
    "those counted out of are the object",
    `contrôle/contrôler/VERB>0:root${single} 14/14/NUM>1:obl:mod de/de/ADP>6:case les/le/DET>6:det 17/17/NUM>6:nummod
     communes/commune/NOUN>1:obl:arg{Number=Plur}`,
    6,
    "obj>1",
  ],
  [
    "what is said, where its opener hung on the verb of saying",
    `affirmé/affirmer/VERB>0:root${single} que/que/SCONJ>1:mark les/le/DET>4:det rebelles/rebelle/NOUN>1:obj
     fuient/fuir/VERB>4:conj${finite}`,
    5,
    "ccomp>1",
  ],
  [
    "a participle that tells goes on with who speaks",
    `confirmé/confirmer/VERB>0:root${single} que/que/SCONJ>4:mark rebelles/rebelle/NOUN>4:nsubj fuient/fuir/VERB>1:ccomp${finite}
     ,/,/PUNCT>6:punct précisant/préciser/VERB>4:advcl{Tense=Pres|VerbForm=Part}`,
    6,
    "advcl>1",
  ],
  [
    "an auxiliary read as a verb beside its participle",
    `L'/le/DET>2:det armée/armée/NOUN>4:nsubj a/avoir/VERB>4:advcl${single} menacé/menacer/VERB>0:root${participle}`,
    3,
    "aux:tense>4",
  ],
  [
    "a participle below its auxiliary takes its place",
    `L'/le/DET>2:det armée/armée/NOUN>3:nsubj a/avoir/VERB>0:root${single} menacé/menacer/VERB>3:xcomp${participle}`,
    4,
    "root>0",
  ],
  [
    "a subject before the relative clause that parts it from its verb",
    `Les/le/DET>2:det rebelles/rebelle/NOUN>5:parataxis ,/,/PUNCT>2:punct que/que/PRON>5:obj visait/viser/VERB>8:advcl${single}
     ,/,/PUNCT>8:punct ont/avoir/AUX>8:aux:tense{VerbForm=Fin} fui/fuir/VERB>0:root${participle}`,
    2,
    "nsubj>8",
  ],
  [
    "a name hung loosely right before a verb without a subject",
    `officine/officine/NOUN>4:obl ,/,/PUNCT>1:punct Daech/Daech/PROPN>1:appos tire/tirer/VERB>0:root${single}`,
    3,
    "nsubj>4",
  ],
  [
    "a preposition written for itself stays one behind an inverted verb",
    `où/où/PRON>2:obl:mod campaient/camper/VERB>0:root${finite} des/de/ADP>4:case miliciens/milicien/NOUN>2:obl{Number=Plur}`,
    4,
    "obl>2",
  ],
  [
    "an infinitive behind the modal it was coordinated past",
    `progresser/progresser/VERB>0:root{VerbForm=Inf} et/et/CCONJ>3:cc pouvoir/pouvoir/VERB>1:conj{VerbForm=Inf}
     encercler/encercler/VERB>1:conj{VerbForm=Inf}`,
    4,
    "xcomp>3",
  ],
  [
    "what a restriction leaves is the object",
    `dit/dire/VERB>0:root${single} ne/ne/ADV>3:advmod tenir/tenir/VERB>1:xcomp{VerbForm=Inf} que/que/SCONJ>1:mark la/le/DET>6:det
     gare/gare/NOUN>1:obj{Number=Sing}`,
    6,
    "obj>3",
  ],
  [
    "inverted subject of a relative clause",
    `la/le/DET>2:det ville/ville/NOUN>0:root où/où/PRON>5:obl:mod se/soi/PRON>5:expl:pv retranchent/retrancher/VERB>2:acl:relcl${finite}
     les/le/DET>7:det miliciens/milicien/NOUN>5:obj{Number=Plur}`,
    7,
    "nsubj>5",
  ],
  [
    "inverted subject before the main verb's complements",
    `Participent/participer/VERB>0:root${finite} à/à/ADP>4:case la/le/DET>4:det bataille/bataille/NOUN>1:obl:arg{Number=Sing}
     les/le/DET>6:det forces/force/NOUN>1:obj{Number=Plur}`,
    6,
    "nsubj>1",
  ],
  [
    "a relative clause whose pronoun was read as a conjunction",
    `entrer/entrer/VERB>0:root${finite} à/à/ADP>3:case Gao/Gao/PROPN>1:obl ,/,/PUNCT>8:punct que/que/SCONJ>8:mark
     l'/le/DET>7:det armée/armée/NOUN>8:nsubj venait/venir/VERB>1:advcl${single} de/de/ADP>10:mark quitter/quitter/VERB>8:xcomp`,
    8,
    "acl:relcl>3",
  ],
  [
    "what is told behind a place is no relative clause",
    `annoncer/annoncer/VERB>0:root${finite} à/à/ADP>3:case Gao/Gao/PROPN>1:obl ,/,/PUNCT>8:punct que/que/SCONJ>8:mark
     l'/le/DET>7:det armée/armée/NOUN>8:nsubj recule/reculer/VERB>1:conj${single}`,
    8,
    "ccomp>1",
  ],
  [
    "subject of the verb that cites",
    `Kiev/Kiev/PROPN>3:nsubj a/avoir/AUX>3:aux:tense menti/mentir/VERB>0:root${participle} ,/,/PUNCT>5:punct
     affirme/affirmer/VERB>3:parataxis:insert${single} l'/le/DET>7:det armée/armée/NOUN>5:obj{Number=Sing}`,
    7,
    "nsubj>5",
  ],
  [
    "what a verb of saying is followed by past a pronoun",
    `Kiev/Kiev/PROPN>2:nsubj soutient/soutenir/VERB>0:root${single} ,/,/PUNCT>4:punct lui/lui/PRON>2:obl ,/,/PUNCT>9:punct
     que/que/SCONJ>9:mark ses/son/DET>8:det troupes/troupe/NOUN>9:nsubj{Number=Plur} avancent/avancer/VERB>2:conj${finite}`,
    9,
    "ccomp>2",
  ],
  [
    "the subject behind a fronted participle",
    `Appuyée/appuyer/VERB>8:parataxis${participle} par/par/ADP>4:case l'/le/DET>4:det aviation/aviation/NOUN>1:obl:agent
     ,/,/PUNCT>7:punct l'/le/DET>7:det armée/armée/NOUN>1:nsubj{Number=Sing} avance/avancer/VERB>0:root${single}`,
    7,
    "nsubj>8",
  ],
  [
    "an object that does not agree stays one",
    `on/on/PRON>0:root Ont/avoir/AUX>3:aux:tense pris/prendre/VERB>1:acl${participle} la/le/DET>5:det ville/ville/NOUN>3:obj{Number=Sing}`,
    5,
    "obj>3",
  ],
  [
    "a coordinated verb shares its subject",
    `Ils/il/PRON>2:nsubj arrivent/arriver/VERB>0:root${finite} et/et/CCONJ>4:cc prennent/prendre/VERB>2:conj${finite}
     les/le/DET>6:det ponts/pont/NOUN>4:obj{Number=Plur}`,
    6,
    "obj>4",
  ],
  [
    "an object pronoun is no subject",
    `les/lui/PRON>3:nsubj ont/avoir/AUX>3:aux:tense abattus/abattre/VERB>0:root${participle} au/au/ADP>5:case bord/bord/NOUN>3:obl:mod`,
    1,
    "obj>3",
  ],
  [
    "a noun behind a verb that has its subject is its object",
    `les/le/DET>2:det rebelles/rebelle/NOUN>3:nsubj{Number=Plur} abandonnent/abandonner/VERB>0:root${finite} Bangassou/Bangassou/PROPN>3:nsubj`,
    4,
    "obj>3",
  ],
  [
    "what is reported before who reports it",
    `armée/armée/NOUN>2:nsubj prend/prendre/VERB>6:advcl${single} Kutum/Kutum/PROPN>2:obj ,/,/PUNCT>6:punct
     elle/lui/PRON>6:nsubj affirme/affirmer/VERB>0:root${single}`,
    2,
    "ccomp>6",
  ],
  [
    "a clause that a conjunction joins stays adverbial",
    `quand/quand/SCONJ>3:mark armée/armée/NOUN>3:nsubj prend/prendre/VERB>7:advcl${single} Kutum/Kutum/PROPN>3:obj ,/,/PUNCT>7:punct
     elle/lui/PRON>7:nsubj pille/piller/VERB>0:root${single}`,
    3,
    "advcl>7",
  ],
  [
    "agent of a participle",
    `ville/ville/NOUN>0:root prise/prendre/VERB>1:acl${participle} dans/dans/ADP>5:case la/le/DET>5:det nuit/nuit/NOUN>2:obl:mod
     par/par/ADP>8:case les/le/DET>8:det rebelles/rebelle/NOUN>5:nmod`,
    8,
    "obl:agent>2",
  ],
  [
    "no agent of a noun that names an act",
    `pris/prendre/VERB>0:root${participle} pendant/pendant/ADP>4:case le/le/DET>4:det bombardement/bombardement/NOUN>1:obl:mod
     par/par/ADP>7:case l'/le/DET>7:det aviation/aviation/NOUN>4:nmod`,
    7,
    "nmod>4",
  ],
  [
    "no agent without an article",
    `évacués/évacuer/VERB>0:root${participle} par/par/ADP>3:case bus/bus/NOUN>1:obl:mod`,
    3,
    "obl:mod>1",
  ],
  [
    "reflexive verbs are not passive",
    `ils/il/PRON>4:nsubj:pass se/soi/PRON>4:expl:pv sont/être/AUX>4:aux:pass emparés/emparer/VERB>0:root${participle}`,
    1,
    "nsubj>4",
  ],
  [
    "verbs of motion are not passive",
    `Kobané/Kobané/PROPN>3:nsubj:pass est/être/AUX>3:aux:pass tombée/tomber/VERB>0:root${participle}`,
    2,
    "aux:tense>3",
  ],
  [
    "second subject between commas",
    `Ramadi/Ramadi/PROPN>6:nsubj ,/,/PUNCT>3:punct chef-lieu/chef-lieu/NOUN>6:nsubj ,/,/PUNCT>3:punct est/être/AUX>6:aux:tense
     tombée/tomber/VERB>0:root${participle}`,
    3,
    "appos>1",
  ],
  [
    "an adverb beside the subject",
    `village/village/NOUN>7:nsubj ,/,/PUNCT>3:punct près/près/ADV>7:nsubj d'/de/ADP>5:case Oum/Oum/PROPN>3:obl:arg ,/,/PUNCT>3:punct
     tombe/tomber/VERB>0:root${single}`,
    3,
    "advmod>7",
  ],
  [
    "what stands before the clause is no subject",
    `Évolution/évolution/NOUN>6:nsubj ,/,/PUNCT>4:punct l'/le/DET>4:det armée/armée/NOUN>6:nsubj a/avoir/AUX>6:aux:tense
     conquis/conquérir/VERB>0:root${participle}`,
    1,
    "parataxis>6",
  ],
  [
    "complement hung on a time",
    `emparés/emparer/VERB>0:root${participle} ces/ce/DET>3:det jours/jour/NOUN>1:obl:mod de/de/ADP>6:case la/le/DET>6:det vallée/vallée/NOUN>3:nmod`,
    6,
    "obl:arg>1",
  ],
  [
    "participle that shares the auxiliary before it",
    `a/avoir/AUX>2:aux:tense pris/prendre/VERB>0:root${participle} la/le/DET>4:det ville/ville/NOUN>2:obj ,/,/PUNCT>6:punct
     tué/tuer/VERB>4:acl${participle} dix/dix/NUM>8:nummod rebelles/rebelle/NOUN>6:obj`,
    6,
    "conj>2",
  ],
  [
    "two subjects with a conjunction between",
    `armée/armée/NOUN>5:nsubj et/et/CCONJ>5:cc les/le/DET>4:det rebelles/rebelle/NOUN>5:nsubj pillent/piller/VERB>0:root${finite}`,
    4,
    "conj>1",
  ],
  [
    "conjunct without its preposition",
    `factions/faction/NOUN>0:root de/de/ADP>4:case la/le/DET>4:det résistance/résistance/NOUN>1:nmod et/et/CCONJ>7:cc
     l'/le/DET>7:det armée/armée/NOUN>4:conj`,
    7,
    "conj>1",
  ],
];

test.each(cases)("%s", (_, notation, word, expected) => {
  expect(arcsOf(repairTree(readNotation(notation), rules))[word - 1]).toBe(expected);
});

const english = readRepairRules(
  readFileSync(join(import.meta.dirname, "../../../../../languages/en/repairs.tsv"), "utf8"),
);

const englishCases: readonly (readonly [what: string, notation: string, word: number, expected: string])[] = [
  [
    "a bare noun before another qualifies it",
    `took/take/VERB>0:root the/the/DET>3:det army/army/NOUN>1:obj headquarters/headquarters/NOUN>1:xcomp`,
    3,
    "compound>4",
  ],
  [
    "the second noun takes the first one's place",
    `took/take/VERB>0:root the/the/DET>3:det army/army/NOUN>1:obj headquarters/headquarters/NOUN>1:xcomp`,
    4,
    "obj>1",
  ],
  [
    "an adjective after a conjunction belongs to the noun behind it",
    `the/the/DET>2:det army/army/NOUN>5:compound and/and/CCONJ>4:cc allied/allied/ADJ>2:conj militias/militia/NOUN>6:nsubj fled/flee/VERB>0:root`,
    5,
    "conj>2",
  ],
  [
    "the noun before the conjunction takes its place",
    `the/the/DET>2:det army/army/NOUN>5:compound and/and/CCONJ>4:cc allied/allied/ADJ>2:conj militias/militia/NOUN>6:nsubj fled/flee/VERB>0:root`,
    2,
    "nsubj>6",
  ],
  [
    "a second noun with an article stays apart",
    `called/call/VERB>0:root the/the/DET>3:det army/army/NOUN>1:obj an/a/DET>5:det enemy/enemy/NOUN>1:xcomp`,
    3,
    "obj>1",
  ],
  [
    "a noun with a participle behind it is the subject of the verb",
    `Rebels/rebel/NOUN>2:nsubj backed/back/VERB>6:advcl${participle} by/by/ADP>4:case Chad/Chad/PROPN>2:obl:agent
     have/have/AUX>6:aux seized/seize/VERB>0:root towns/town/NOUN>6:obj`,
    1,
    "nsubj>6",
  ],
  [
    "an adjective behind its noun is no subject",
    `Forces/force/NOUN>2:nsubj loyal/loyal/ADJ>5:nsubj to/to/ADP>4:case Haftar/Haftar/PROPN>2:obl pushed/push/VERB>0:root`,
    2,
    "amod>1",
  ],
  [
    "a past with an object is no participle of its subject",
    `Later/later/PROPN>0:root fighters/fighter/NOUN>1:appos launched/launch/VERB>2:acl${participle} an/a/DET>5:det
     attack/attack/NOUN>3:obj`,
    2,
    "nsubj>3",
  ],
  [
    "a verb of two objects stays a participle",
    `Later/later/PROPN>0:root fighters/fighter/NOUN>1:appos given/give/VERB>2:acl${participle} arms/arm/NOUN>3:obj`,
    3,
    "acl>2",
  ],
  [
    "the second of two parties is no subject",
    `Fighting/fighting/NOUN>0:root between/between/ADP>4:case the/the/DET>4:det army/army/NOUN>1:nmod and/and/CCONJ>8:cc
     rebels/rebel/NOUN>8:nsubj has/have/AUX>8:aux resumed/resume/VERB>1:conj`,
    6,
    "conj>4",
  ],
  [
    "what is between two parties is the subject",
    `Fighting/fighting/NOUN>0:root between/between/ADP>4:case the/the/DET>4:det army/army/NOUN>1:nmod and/and/CCONJ>8:cc
     rebels/rebel/NOUN>8:nsubj has/have/AUX>8:aux resumed/resume/VERB>1:conj`,
    1,
    "nsubj>8",
  ],
  [
    "a perfect participle split in two",
    `accused/accuse/VERB>0:root them/they/PRON>1:obj of/of/SCONJ>4:mark having/have/VERB>1:acl{VerbForm=Ger}
     bombed/bomb/VERB>1:acl${participle} it/it/PRON>5:obj`,
    4,
    "aux>5",
  ],
  ["a number beside its noun", `counted/count/VERB>0:root 492/492/NUM>1:obj dead/dead/NOUN>1:obj`, 2, "nummod>3"],
  [
    "what a comparison counts is the object",
    `hold/hold/VERB>0:root more/more/ADJ>1:obj than/than/ADP>4:case 40/40/NUM>5:nummod percent/percent/NOUN>1:obl:unmarked`,
    5,
    "obj>1",
  ],
  [
    "a word of quantity with its part is the object",
    `controls/control/VERB>0:root all/all/DET>1:advmod of/of/ADP>4:case it/it/PRON>2:nmod`,
    2,
    "obj>1",
  ],
  [
    "two joined nouns qualify a third, which takes their place",
    `wave/wave/NOUN>7:nsubj of/of/ADP>3:case drone/drone/NOUN>1:nmod and/and/CCONJ>5:cc missile/missile/NOUN>3:conj
     attacks/attack/NOUN>7:nsubj killed/kill/VERB>0:root`,
    6,
    "nmod>1",
  ],
  [
    "what a number is of hangs on it",
    `repelled/repel/VERB>0:root 46/46/NUM>1:obj of/of/ADP>4:case attacks/attack/NOUN>1:obl`,
    4,
    "nmod>2",
  ],
  [
    "a preposition hung on the verb belongs to the noun behind",
    `fell/fall/VERB>0:root to/to/ADP>1:case rebels/rebel/NOUN>1:obj`,
    2,
    "case>3",
  ],
  [
    "an auxiliary below its participle",
    `have/have/VERB>3:parataxis allegedly/allegedly/ADV>3:advmod killed/kill/VERB>0:root${participle}`,
    1,
    "aux>3",
  ],
  [
    "what is said in a statement",
    `said/say/VERB>0:root in/in/ADP>3:case statement/statement/NOUN>1:obl that/that/SCONJ>6:mark it/it/PRON>6:nsubj
     fled/flee/VERB>3:acl:relcl`,
    6,
    "ccomp>1",
  ],
  [
    "a name behind an office is no subject of its own",
    `Fighters/fighter/NOUN>0:root loyal/loyal/ADJ>1:amod to/to/ADP>4:case commander/commander/NOUN>2:obl
     Haftar/Haftar/PROPN>6:nsubj seized/seize/VERB>4:acl:relcl it/it/PRON>6:obj`,
    1,
    "nsubj>6",
  ],
  ["what makes a perfect is no copula", `has/have/AUX>2:cop controlled/control/VERB>0:root`, 1, "aux>2"],
];

test.each(englishCases)("English: %s", (_, notation, word, expected) => {
  expect(arcsOf(repairTree(readNotation(notation), english))[word - 1]).toBe(expected);
});

test.each([
  ["French", rules],
  ["English", english],
])("any tree stays one tree with its words: %s", (_, own) => {
  const item = fc.record({
    form: fc.constantFrom("les", "se", "par", "ville", ",", "pris", "between"),
    lemma: fc.constantFrom("le", "par", "être", "jour", "de", "tomber", "between"),
    upos: fc.constantFrom("VERB", "NOUN", "ADP", "PRON", "AUX", "PUNCT", "PROPN", "DET", "ADJ", "CCONJ"),
    relation: fc.constantFrom(
      "nsubj",
      "obj",
      "obl:mod",
      "nmod",
      "conj",
      "case",
      "aux:pass",
      "acl",
      "det",
      "advcl",
      "cc",
    ),
    features: fc.constantFrom("", "Tense=Past|VerbForm=Part", "Number=Plur|Person=3|VerbForm=Fin"),
    head: fc.nat(),
  });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 12 }), (items) => {
      const words = items.map((one, i) => ({
        ...one,
        upos: one.upos as "VERB",
        start: i,
        end: i + 1,
        head: i === 0 ? -1 : one.head % i,
      }));
      const repaired = repairTree(singleRoot(words), own);
      expect(isTree(repaired)).toBe(true);
      expect(repaired.map((word) => word.form)).toEqual(words.map((word) => word.form));
    }),
  );
});
