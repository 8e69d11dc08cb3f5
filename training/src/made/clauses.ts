import { as, before, behind, type Node, word } from "./node.ts";
import {
  adjective,
  adverb,
  and,
  type Draw,
  force,
  longForce,
  mark,
  name,
  noun,
  type Pair,
  people,
  place,
  the,
  time,
  under,
} from "./phrases.ts";

/** The forms of a verb: lemma, third person, past, participle, gerund. */
type Forms = readonly [string, string, string, string, string];

const taking: readonly Forms[] = [
  ["capture", "captures", "captured", "captured", "capturing"],
  ["seize", "seizes", "seized", "seized", "seizing"],
  ["retake", "retakes", "retook", "retaken", "retaking"],
  ["recapture", "recaptures", "recaptured", "recaptured", "recapturing"],
  ["take", "takes", "took", "taken", "taking"],
  ["overrun", "overruns", "overran", "overrun", "overrunning"],
  ["storm", "storms", "stormed", "stormed", "storming"],
  ["enter", "enters", "entered", "entered", "entering"],
  ["shell", "shells", "shelled", "shelled", "shelling"],
  ["bomb", "bombs", "bombed", "bombed", "bombing"],
  ["attack", "attacks", "attacked", "attacked", "attacking"],
  ["surround", "surrounds", "surrounded", "surrounded", "surrounding"],
  ["abandon", "abandons", "abandoned", "abandoned", "abandoning"],
  ["reach", "reaches", "reached", "reached", "reaching"],
  ["hit", "hits", "hit", "hit", "hitting"],
  ["strike", "strikes", "struck", "struck", "striking"],
  ["besiege", "besieges", "besieged", "besieged", "besieging"],
  ["control", "controls", "controlled", "controlled", "controlling"],
  ["raid", "raids", "raided", "raided", "raiding"],
  ["target", "targets", "targeted", "targeted", "targeting"],
  ["destroy", "destroys", "destroyed", "destroyed", "destroying"],
  ["occupy", "occupies", "occupied", "occupied", "occupying"],
];
const harming: readonly Forms[] = [
  ["kill", "kills", "killed", "killed", "killing"],
  ["wound", "wounds", "wounded", "wounded", "wounding"],
  ["injure", "injures", "injured", "injured", "injuring"],
  ["detain", "detains", "detained", "detained", "detaining"],
  ["abduct", "abducts", "abducted", "abducted", "abducting"],
  ["execute", "executes", "executed", "executed", "executing"],
  ["shoot", "shoots", "shot", "shot", "shooting"],
  ["displace", "displaces", "displaced", "displaced", "displacing"],
];
const going: readonly (readonly [Forms, readonly string[]])[] = [
  [
    ["withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing"],
    ["from", "to"],
  ],
  [
    ["retreat", "retreats", "retreated", "retreated", "retreating"],
    ["from", "to"],
  ],
  [
    ["advance", "advances", "advanced", "advanced", "advancing"],
    ["toward", "on", "into"],
  ],
  [
    ["move", "moves", "moved", "moved", "moving"],
    ["into", "towards"],
  ],
  [
    ["arrive", "arrives", "arrived", "arrived", "arriving"],
    ["in", "at"],
  ],
  [
    ["flee", "flees", "fled", "fled", "fleeing"],
    ["to", "into", "from"],
  ],
  [
    ["fight", "fights", "fought", "fought", "fighting"],
    ["in", "near", "around"],
  ],
];

export const past = ([lemma, , form]: Forms): Node => word(form, lemma, "VERB", "Mood=Ind|Tense=Past|VerbForm=Fin");
const present = ([lemma, form]: Forms): Node =>
  word(form, lemma, "VERB", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
const participle = ([lemma, , , form]: Forms): Node => word(form, lemma, "VERB", "Tense=Past|VerbForm=Part");
const gerund = ([lemma, , , , form]: Forms, features = "Tense=Pres|VerbForm=Part"): Node =>
  word(form, lemma, "VERB", features);
const infinitive = ([lemma]: Forms): Node => word(lemma, lemma, "VERB", "VerbForm=Inf");
const helper = (form: string, lemma: string, tense: string, relation = "aux"): Node =>
  as(relation, word(form, lemma, "AUX", tense === "" ? "VerbForm=Fin" : `Mood=Ind|Tense=${tense}|VerbForm=Fin`));
export const subject = (node: Node, relation = "nsubj"): Node => as(relation, node);
const to = (): Node => as("mark", word("to", "to", "PART"));
const comma = (): Node => mark(",");
export const finite = (form: string, lemma: string): Node =>
  word(form, lemma, "VERB", "Mood=Ind|Tense=Past|VerbForm=Fin");

/** A finite verb with its helpers: past, perfect, progressive, modal. */
function verbGroup(draw: Draw, forms: Forms): Node {
  return draw<() => Node>([
    () => past(forms),
    () => past(forms),
    () => past(forms),
    () => before(participle(forms), helper("have", "have", "Pres")),
    () => before(participle(forms), helper("had", "have", "Past")),
    () =>
      before(participle(forms), helper("have", "have", "Pres"), adverb(draw(["also", "reportedly", "already", "now"]))),
    () => before(gerund(forms), helper("are", "be", "Pres"), adverb("now")),
    () => before(infinitive(forms), helper(draw(["may", "could", "would", "will"]), "may", "")),
    () =>
      before(
        participle(forms),
        helper("have", "have", "Pres"),
        as("advmod", word("not", "not", "PART")),
        adverb("yet"),
      ),
  ])();
}

/** What follows the verb: ", killing 12 people and wounding 20", ", forcing thousands to flee". */
function consequence(draw: Draw): Node | null {
  const killing = (): Node => behind(gerund(draw(harming)), as("obj", people(draw)));
  return draw<() => Node | null>([
    () => null,
    () => null,
    () => null,
    () => as("advcl", before(killing(), comma())),
    () => as("advcl", before(behind(killing(), as("conj", before(killing(), and()))), comma())),
    () =>
      as(
        "advcl",
        before(
          behind(
            gerund(["force", "forces", "forced", "forced", "forcing"]),
            as("obj", people(draw)),
            as("xcomp", before(infinitive(["flee", "flees", "fled", "fled", "fleeing"]), to())),
          ),
          comma(),
        ),
      ),
  ])();
}

/** What is done, without the one who does it: verb, object or direction, place, time, consequence. */
export function doing(draw: Draw): Node {
  return draw<() => Node>([
    () => behind(verbGroup(draw, draw(taking)), as("obj", place(draw)), time(draw), consequence(draw)),
    () => behind(verbGroup(draw, draw(taking)), as("obj", place(draw)), time(draw)),
    () =>
      behind(
        verbGroup(draw, draw(harming)),
        as("obj", people(draw)),
        under(draw(["in", "near", "at"]), place(draw)),
        time(draw),
      ),
    () => {
      const [forms, prepositions] = draw(going);
      return behind(verbGroup(draw, forms), under(draw(prepositions), place(draw)), time(draw), consequence(draw));
    },
    () =>
      behind(
        past(["launch", "launches", "launched", "launched", "launching"]),
        as(
          "obj",
          behind(
            before(
              noun(draw(["attack", "offensive", "assault"])),
              as("det", word("a", "a", "DET", "Definite=Ind|PronType=Art")),
              adjective("major"),
            ),
            under("on", place(draw), "nmod"),
          ),
        ),
        time(draw),
        consequence(draw),
      ),
    () =>
      behind(
        past(["carry", "carries", "carried", "carried", "carrying"]),
        as("compound:prt", word("out", "out", "ADP")),
        as("obj", behind(noun("airstrikes", "airstrike"), under("on", place(draw), "nmod"))),
        time(draw),
        consequence(draw),
      ),
    () =>
      behind(
        past(["take", "takes", "took", "taken", "taking"]),
        as("obj", behind(noun("control"), under("of", place(draw), "nmod"))),
        under("from", force(draw)),
        time(draw),
      ),
    () =>
      behind(
        past(["open", "opens", "opened", "opened", "opening"]),
        as("obj", noun("fire")),
        under("on", people(draw)),
        under("near", place(draw)),
        time(draw),
      ),
    () =>
      behind(
        past(["pull", "pulls", "pulled", "pulled", "pulling"]),
        as("compound:prt", word("out", "out", "ADP")),
        under("of", place(draw)),
        time(draw),
      ),
    () =>
      behind(
        past(["clash", "clashes", "clashed", "clashed", "clashing"]),
        under("with", longForce(draw)),
        under(draw(["near", "in"]), place(draw)),
        time(draw),
      ),
    () =>
      behind(
        past(["fire", "fires", "fired", "fired", "firing"]),
        as("obj", noun("rockets", "rocket")),
        under("at", place(draw)),
        time(draw),
        consequence(draw),
      ),
  ])();
}

/** A noun that tells an act: "the capture of X by Y", "an airstrike on X", "fighting between A and B in X". */
export function act(draw: Draw): Node {
  const article = (form: string): Node =>
    as(
      "det",
      word(
        form,
        form === "an" ? "a" : form,
        "DET",
        form === "the" ? "Definite=Def|PronType=Art" : "Definite=Ind|PronType=Art",
      ),
    );
  const sides = (): Node => behind(force(draw), as("conj", before(force(draw), and())));
  return draw<() => Node>([
    () =>
      behind(
        before(noun(draw(["capture", "seizure", "fall", "siege"])), the()),
        under("of", place(draw), "nmod"),
        ...draw<readonly Node[]>([[], [under("by", force(draw), "nmod")]]),
      ),
    () => behind(before(noun("strike"), article("an"), as("compound", noun("air"))), under("on", place(draw), "nmod")),
    () =>
      behind(
        before(noun("attack"), article("a"), as("compound", noun(draw(["drone", "missile", "suicide", "rebel"])))),
        under(draw(["on", "in", "near"]), place(draw), "nmod"),
      ),
    () => behind(noun(draw(["shelling", "bombardment", "artillery"])), under(draw(["of", "in"]), place(draw), "nmod")),
    () =>
      behind(
        before(noun("shelling"), adjective(draw(["heavy", "Russian", "militant", "Israeli"]))),
        under("of", place(draw), "nmod"),
      ),
    () =>
      behind(
        noun(
          ...draw<Pair>([
            ["fighting", "fighting"],
            ["clashes", "clash"],
            ["battles", "battle"],
          ]),
        ),
        under("between", sides(), "nmod"),
      ),
    () =>
      before(
        noun("strikes", "strike"),
        adjective(draw(["Israeli", "Russian", "Turkish"])),
        as("compound", noun("air")),
      ),
    () =>
      behind(
        before(noun("ambush"), article("an")),
        under("on", before(noun("convoy"), article("a"), as("compound", noun("army"))), "nmod"),
        under("near", name(draw(["Bajil", "Menaka", "Beni"])), "nmod"),
      ),
    () =>
      behind(
        before(noun(draw(["bomb", "mine"])), article("a"), as("compound", noun("roadside"))),
        ...draw<readonly Node[]>([[], [under("near", place(draw), "nmod")]]),
      ),
  ])();
}

/** What an act does: kills, leaves dead, forces to flee, breaks out. */
export function toll(draw: Draw): Node {
  return draw<() => Node>([
    () => behind(past(draw(harming)), as("obj", people(draw)), time(draw)),
    () =>
      behind(
        behind(past(["kill", "kills", "killed", "killed", "killing"]), as("obj", people(draw))),
        as(
          "conj",
          before(behind(past(["wound", "wounds", "wounded", "wounded", "wounding"]), as("obj", people(draw))), and()),
        ),
        time(draw),
      ),
    () =>
      behind(
        past(["leave", "leaves", "left", "left", "leaving"]),
        as("obj", people(draw)),
        as("xcomp", word("dead", "dead", "ADJ", "Degree=Pos")),
        under("in", place(draw)),
        time(draw),
      ),
    () =>
      behind(
        before(participle(["force", "forces", "forced", "forced", "forcing"]), helper("had", "have", "Past")),
        as("obj", people(draw)),
        as("xcomp", before(infinitive(["flee", "flees", "fled", "fled", "fleeing"]), to())),
        time(draw),
      ),
    () =>
      behind(
        past(["continue", "continues", "continued", "continued", "continuing"]),
        under("in", place(draw)),
        time(draw),
      ),
    () => behind(past(["erupt", "erupts", "erupted", "erupted", "erupting"]), under("near", place(draw)), time(draw)),
  ])();
}

/** A passive without its subject: "was captured by the army on Monday". */
export function undergoing(draw: Draw, victims: boolean): Node {
  const forms = draw(victims ? harming : taking);
  const be = draw<() => Node[]>([
    () => [helper(victims ? "were" : "was", "be", "Past", "aux:pass")],
    () => [
      helper(victims ? "have" : "has", "have", "Pres"),
      as("aux:pass", word("been", "be", "AUX", "Tense=Past|VerbForm=Part")),
    ],
    () => [helper("had", "have", "Past"), as("aux:pass", word("been", "be", "AUX", "Tense=Past|VerbForm=Part"))],
  ])();
  const agent = draw<() => Node | null>([
    () => null,
    () => under("by", draw([force, act])(draw), "obl:agent"),
    () => under("in", act(draw)),
  ])();
  return behind(
    before(participle(forms), ...be),
    agent,
    ...draw<readonly Node[]>([[], [under("in", place(draw))]]),
    time(draw),
  );
}

/** A whole clause with its subject. */
export function clause(draw: Draw): Node {
  return draw<() => Node>([
    () => before(doing(draw), subject(longForce(draw))),
    () => before(doing(draw), subject(longForce(draw))),
    () => before(doing(draw), subject(longForce(draw))),
    () => before(toll(draw), subject(act(draw))),
    () => before(toll(draw), subject(act(draw))),
    () => before(undergoing(draw, true), subject(people(draw), "nsubj:pass")),
    () => before(undergoing(draw, true), subject(people(draw), "nsubj:pass")),
    () => before(undergoing(draw, false), subject(place(draw), "nsubj:pass")),
    () => {
      const relative = as(
        "acl",
        behind(participle(draw([...harming, ...taking])), under("by", force(draw), "obl:agent")),
      );
      return before(doing(draw), subject(behind(before(noun("soldiers", "soldier"), the()), relative)));
    },
    () => before(behind(doing(draw), as("conj", before(doing(draw), and()))), subject(force(draw))),
    () =>
      before(
        behind(
          past(["vow", "vows", "vowed", "vowed", "vowing"]),
          as("xcomp", before(behind(infinitive(draw(taking)), as("obj", place(draw))), to())),
        ),
        subject(force(draw)),
      ),
    () =>
      before(
        behind(
          past(["try", "tries", "tried", "tried", "trying"]),
          as("xcomp", before(behind(infinitive(draw(taking)), as("obj", place(draw))), to())),
          time(draw),
        ),
        subject(longForce(draw)),
      ),
    () => {
      const which = as("nsubj", word("which", "which", "PRON", "PronType=Rel"));
      const relative = as(
        "acl:relcl",
        before(
          behind(present(["control", "controls", "controlled", "controlled", "controlling"]), as("obj", place(draw))),
          comma(),
          which,
        ),
      );
      return before(doing(draw), subject(behind(before(noun("group"), the()), relative, comma())));
    },
  ])();
}

export { comma, harming, participle, taking };
