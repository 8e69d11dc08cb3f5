import { as, before, behind, type Node, word } from "./node.ts";

/** A form and its lemma. */
export type Pair = readonly [string, string];

/** Draws one of a list. */
export type Draw = <T>(items: readonly T[]) => T;

export const the = (): Node => as("det", word("the", "the", "DET", "Definite=Def|PronType=Art"));
const a = (next: string): Node =>
  as("det", word(/^[aeiou]/i.test(next) ? "an" : "a", "a", "DET", "Definite=Ind|PronType=Art"));
export const noun = (form: string, lemma = form): Node =>
  word(form, lemma, "NOUN", form === lemma ? "Number=Sing" : "Number=Plur");
export const name = (form: string): Node => word(form, form, "PROPN", "Number=Sing");
export const adjective = (form: string): Node => as("amod", word(form, form.toLowerCase(), "ADJ", "Degree=Pos"));
export const mark = (form: string): Node => as("punct", word(form, form, "PUNCT"));
const preposition = (form: string): Node => as("case", word(form, form, "ADP"));
export const and = (form = "and"): Node => as("cc", word(form, form, "CCONJ"));
const number = (form: string): Node => as("nummod", word(form, form, "NUM", "NumForm=Digit|NumType=Card"));
export const adverb = (form: string): Node => as("advmod", word(form, form, "ADV"));

/** A noun phrase with its preposition, hanging by `relation`. */
export const under = (form: string, phrase: Node, relation = "obl"): Node =>
  as(relation, before(phrase, ...form.split(" ").map(preposition)));
const compound = (form: string): Node => as("compound", noun(form));
const definite = (phrase: Node): Node => before(phrase, the());

export const towns = [
  "Bajil",
  "Zafra",
  "Marsa",
  "Kordan",
  "Lweje",
  "Tessala",
  "Goma",
  "Rafah",
  "Sumy",
  "Kidal",
  "Orikhiv",
  "Beni",
  "Sinja",
  "Pasni",
  "Mocha",
  "Adwa",
  "Hama",
  "al-Zahra",
  "Dikwa",
  "Taiz",
  "Lashio",
  "Artik",
  "Bria",
  "Menaka",
  "Lyman",
  "Jowhar",
  "Derna",
  "Fallujah",
];
const nations = [
  "Syrian",
  "Russian",
  "Malian",
  "Somali",
  "Israeli",
  "Ukrainian",
  "Congolese",
  "Turkish",
  "Ethiopian",
  "Iraqi",
  "Kenyan",
];
const groups = ["M23", "RSF", "TNLA", "SDF", "Hezbollah", "Houthi", "IS", "JNIM", "Fano", "Hamas", "AA", "LNA"];
const soldiers: readonly (readonly [string, string])[] = [
  ["troops", "troop"],
  ["forces", "force"],
  ["soldiers", "soldier"],
  ["fighters", "fighter"],
  ["rebels", "rebel"],
  ["militants", "militant"],
  ["insurgents", "insurgent"],
  ["gunmen", "gunman"],
  ["militias", "militia"],
  ["units", "unit"],
  ["commandos", "commando"],
  ["jihadists", "jihadist"],
  ["militiamen", "militiaman"],
  ["separatists", "separatist"],
  ["paramilitaries", "paramilitary"],
];
const kinds = [
  "government",
  "army",
  "rebel",
  "opposition",
  "coalition",
  "regime",
  "security",
  "junta",
  "border",
  "militia",
];
const civilians: readonly (readonly [string, string])[] = [
  ["people", "person"],
  ["civilians", "civilian"],
  ["residents", "resident"],
  ["children", "child"],
  ["women", "woman"],
  ["families", "family"],
  ["villagers", "villager"],
  ["farmers", "farmer"],
  ["worshippers", "worshipper"],
  ["students", "student"],
  ["refugees", "refugee"],
];
const sites: readonly string[] = [
  "base",
  "airport",
  "hospital",
  "market",
  "school",
  "mosque",
  "bridge",
  "camp",
  "prison",
  "checkpoint",
  "garrison",
  "headquarters",
  "refinery",
  "crossing",
  "dam",
  "station",
  "warehouse",
  "church",
  "barracks",
  "outpost",
];
const settlements = ["town", "city", "village", "district", "suburb", "port", "enclave", "province", "neighborhood"];
const qualities = [
  "strategic",
  "northern",
  "eastern",
  "southern",
  "western",
  "central",
  "besieged",
  "key",
  "small",
  "coastal",
  "remote",
  "main",
];
const digits = ["two", "three", "12", "20", "40", "seven", "15", "100", "1,500", "30,000", "six", "nine"];

/** An armed side: "the Syrian army", "Somali and Kenyan soldiers", "troops and allied militiamen", "forces loyal to X". */
export function force(draw: Draw): Node {
  const plural = (): Node => noun(...draw(soldiers));
  const plain = draw<() => Node>([
    () => definite(before(noun("army"), adjective(draw(nations)))),
    () => definite(draw([noun("army"), noun("military"), noun("militia"), noun("group"), noun("coalition")])),
    () => before(plural(), adjective(draw(nations))),
    () => before(plural(), compound(draw(kinds))),
    () => before(plural(), as("compound", name(draw(groups)))),
    () => before(plural(), adjective(draw(nations)), compound("government")),
    plural,
    () => definite(plural()),
    () => definite(name(draw(groups))),
    () => name(draw(groups)),
    () =>
      behind(
        plural(),
        as(
          "amod",
          behind(word("loyal", "loyal", "ADJ", "Degree=Pos"), under("to", name(draw(["Haftar", "Machar", "Saleh"])))),
        ),
      ),
    () =>
      behind(
        plural(),
        under(draw(["of", "from"]), definite(before(noun("movement"), as("compound", name(draw(groups))))), "nmod"),
      ),
  ])();
  return plain;
}

/** An armed side that may be told at length: two of them, an apposition, a relative, a participle behind it. */
export function longForce(draw: Draw): Node {
  const first = force(draw);
  const verb = (form: string, lemma: string, ...more: Node[]): Node =>
    behind(word(form, lemma, "VERB", "Tense=Past|VerbForm=Part"), ...more);
  return draw<() => Node>([
    () => first,
    () => first,
    () => behind(first, as("conj", before(draw([allied, force])(draw), and()))),
    () => behind(first, as("conj", before(allied(draw), and()))),
    () =>
      behind(
        first,
        as(
          "appos",
          before(
            behind(
              before(noun("ally"), as("det", word("an", "a", "DET", "Definite=Ind|PronType=Art"))),
              under("of", force(draw), "nmod"),
            ),
            mark(","),
          ),
        ),
        mark(","),
      ),
    () =>
      behind(
        first,
        as(
          "acl",
          before(
            verb("backed", "back", under("by", before(noun("jets", "jet"), adjective(draw(nations))), "obl:agent")),
            mark(","),
          ),
        ),
        mark(","),
      ),
    () => behind(first, as("acl", verb("allied", "ally", under("with", definite(noun("government")))))),
    () => behind(first, as("acl", verb("led", "lead", under("by", name(draw(groups)), "obl:agent")))),
    () => behind(first, under("along with", before(noun(...draw(soldiers)), adjective("allied")), "nmod")),
  ])();
}

const allied = (draw: Draw): Node =>
  before(noun(...draw(soldiers)), adjective(draw(["allied", "armed", "foreign", "loyalist", "tribal"])));

/** A place as an object or behind a preposition: a town, a settlement with its name, a site, two of them. */
export function place(draw: Draw): Node {
  const town = (): Node => name(draw(towns));
  const settlement = (): Node =>
    behind(
      definite(
        before(
          noun(draw(settlements)),
          ...draw<readonly Node[]>([[], [adjective(draw(qualities))], [compound("border")]]),
        ),
      ),
      under("of", town(), "nmod"),
    );
  const site = (): Node =>
    before(
      noun(draw(sites)),
      ...draw<readonly Node[]>([[], [compound(draw(["army", "air", "power", "military", "police", "refugee"]))]]),
    );
  return draw<() => Node>([
    town,
    town,
    town,
    settlement,
    settlement,
    () => definite(behind(site(), under("in", town(), "nmod"))),
    () => indefinite(behind(site(), under(draw(["near", "in", "outside"]), town(), "nmod"))),
    () => definite(before(site(), as("compound", town()))),
    () => behind(town(), as("conj", before(town(), and()))),
    () =>
      behind(
        definite(noun("villages", "village")),
        under("of", behind(town(), as("conj", before(town(), and()))), "nmod"),
      ),
    () =>
      behind(
        town(),
        mark(","),
        as(
          "appos",
          behind(definite(noun("capital")), under("of", before(noun("province"), as("compound", town())), "nmod")),
        ),
        mark(","),
      ),
    () => behind(definite(noun("outskirts", "outskirt")), under("of", town(), "nmod")),
    () => before(noun(draw(settlements)), the(), adjective(draw(nations))),
    () =>
      behind(
        definite(before(noun("city"), adjective("southern"), as("compound", name("Gaza")))),
        under("of", town(), "nmod"),
      ),
    () =>
      behind(
        definite(noun("headquarters")),
        under("of", definite(before(noun("division"), adjective("17th"))), "nmod"),
      ),
  ])();
}

function indefinite(phrase: Node): Node {
  const leftmost = (node: Node): string => (node.left[0] ? leftmost(node.left[0]) : node.form);
  return before(phrase, a(leftmost(phrase)));
}

/** People to whom something is done: "12 people", "dozens of civilians", "two soldiers and a child", "40 people, including six children". */
export function people(draw: Draw): Node {
  const counted = (): Node => before(noun(...draw([...civilians, ...soldiers])), number(draw(digits)));
  const including = as("case", word("including", "include", "VERB", "Tense=Pres|VerbForm=Part"));
  return draw<() => Node>([
    counted,
    counted,
    counted,
    () =>
      behind(
        noun(
          ...draw<Pair>([
            ["dozens", "dozen"],
            ["hundreds", "hundred"],
            ["thousands", "thousand"],
          ]),
        ),
        under("of", noun(...draw(civilians)), "nmod"),
      ),
    () => behind(counted(), as("conj", before(counted(), and()))),
    () =>
      behind(
        counted(),
        as("nmod", before(before(noun(...draw(civilians)), number(draw(digits))), mark(","), including)),
        mark(","),
      ),
    () => before(noun(...draw(civilians)), adjective("several")),
    () =>
      behind(
        before(noun("soldier"), as("det", word("a", "a", "DET", "Definite=Ind|PronType=Art"))),
        as("conj", before(noun("civilian"), and(), as("det", word("a", "a", "DET", "Definite=Ind|PronType=Art")))),
      ),
  ])();
}

/** When it happened, as a complement of the verb; null for no time. */
export function time(draw: Draw): Node | null {
  const day = (): Node => name(draw(["Monday", "Tuesday", "Friday", "Sunday", "Thursday"]));
  return draw<() => Node | null>([
    () => null,
    () => null,
    () => under("on", day()),
    () => as("obl:unmarked", day()),
    () => adverb(draw(["overnight", "earlier", "briefly", "again"])),
    () => as("obl:unmarked", before(noun(draw(["week", "month", "year"])), adjective("last"))),
    () => under("in", name(draw(["January", "May", "October"]))),
    () => under("at", noun("dawn")),
    () => as("obl:unmarked", before(day(), adjective("early"))),
  ])();
}

/** Who speaks: the subject of *said*. */
export function speaker(draw: Draw): Node {
  const titled = (title: string, first: string, last: string): Node =>
    before(behind(name(first), as("flat", name(last))), as("compound", noun(title)));
  return draw<() => Node>([
    () =>
      noun(
        ...draw<Pair>([
          ["residents", "resident"],
          ["officials", "official"],
          ["witnesses", "witness"],
          ["medics", "medic"],
          ["activists", "activist"],
        ]),
      ),
    () =>
      definite(
        draw([noun("army"), noun("ministry"), noun("governor"), noun("mayor"), noun("military"), name("Observatory")]),
      ),
    () =>
      indefinite(
        draw([
          before(noun("spokesman"), compound("army")),
          before(noun("monitor"), compound("war")),
          noun("resident"),
          before(noun("officer"), adjective("senior")),
        ]),
      ),
    () =>
      behind(
        noun("residents", "resident"),
        as(
          "conj",
          before(
            before(noun("leader"), as("det", word("a", "a", "DET", "Definite=Ind|PronType=Art")), adjective("local")),
            and(),
          ),
        ),
      ),
    () => behind(indefinite(noun("spokesman")), under("for", definite(noun("group")), "nmod")),
    () =>
      titled(
        draw(["Colonel", "Governor", "Minister", "General"]),
        draw(["Naw", "Ismail", "Jean"]),
        draw(["Bu", "Ali", "Kabila"]),
      ),
    () =>
      before(
        noun("ministry"),
        as("nmod:poss", behind(name(draw(["Gaza", "Ukraine", "Sudan"])), as("case", word("'s", "'s", "PART")))),
        compound("health"),
      ),
    () => before(noun("media"), compound("state")),
  ])();
}
