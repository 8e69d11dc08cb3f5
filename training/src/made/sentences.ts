import {
  act,
  clause,
  comma,
  doing,
  finite,
  harming,
  participle,
  past,
  subject,
  taking,
  toll,
  undergoing,
} from "./clauses.ts";
import { as, before, behind, conllu, type Node, word } from "./node.ts";
import {
  adjective,
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
  speaker,
  the,
  time,
  under,
} from "./phrases.ts";

const stop = (): Node => mark(".");
const quote = (): Node => mark('"');
const it = (form: string): Node => word(form, form, "PRON", "PronType=Prs");
const said = (draw: Draw): Node =>
  draw<() => Node>([
    () => finite("said", "say"),
    () => finite("said", "say"),
    () =>
      behind(
        finite("said", "say"),
        under("in", before(noun("statement"), as("det", word("a", "a", "DET", "Definite=Ind|PronType=Art")))),
      ),
    () => behind(finite("told", "tell"), as("iobj", name(draw(["Reuters", "AFP"])))),
    () => behind(finite("said", "say"), under("on", name(draw(["Telegram", "Monday", "Friday"])))),
    () => finite("reported", "report"),
  ])();

/** Prepositional phrase, conjunction or adverb that opens a sentence. */
function opened(draw: Draw, main: Node): Node {
  const north = (): Node => before(noun(draw(["north", "east", "south"])), the());
  return draw<() => Node>([
    () => main,
    () => main,
    () => before(main, as("cc", word(draw(["and", "but"]), "and", "CCONJ"))),
    () => before(main, under("in", place(draw)), comma()),
    () =>
      before(
        main,
        as("cc", word("and", "and", "CCONJ")),
        under("in", behind(before(noun("city"), the(), adjective("eastern")), under("of", name("Bajil"), "nmod"))),
        comma(),
      ),
    () => before(main, under("in", north()), comma()),
    () => before(main, under("on", name(draw(["Monday", "Friday"]))), comma()),
    () => before(main, as("advmod", word(draw(["meanwhile", "elsewhere", "earlier"]), "meanwhile", "ADV")), comma()),
  ])();
}

/** A clause that hangs on another: after, before, while, as, when, if. */
function aside(form: string, main: Node): Node {
  return as("advcl", before(main, as("mark", word(form, form, "SCONJ"))));
}

const patterns: readonly ((draw: Draw) => Node)[] = [
  (draw) => behind(opened(draw, clause(draw)), stop()),
  (draw) => behind(opened(draw, clause(draw)), stop()),
  (draw) => behind(opened(draw, before(toll(draw), subject(act(draw)))), stop()),
  (draw) => behind(opened(draw, before(undergoing(draw, true), subject(people(draw), "nsubj:pass"))), stop()),
  (draw) => {
    const told = behind(
      before(said(draw), as("ccomp", opened(draw, clause(draw))), comma(), subject(speaker(draw))),
      stop(),
    );
    return told;
  },
  (draw) =>
    behind(before(said(draw), as("ccomp", opened(draw, clause(draw))), comma(), subject(speaker(draw))), stop()),
  (draw) => {
    const that = draw<readonly Node[]>([[], [as("mark", word("that", "that", "SCONJ"))]]);
    return behind(before(said(draw), subject(speaker(draw))), as("ccomp", before(clause(draw), ...that)), stop());
  },
  (draw) => {
    const that = draw<readonly Node[]>([[], [as("mark", word("that", "that", "SCONJ"))]]);
    const both = as("conj", before(behind(finite("added", "add"), as("ccomp", before(clause(draw), ...that))), and()));
    return behind(
      before(finite("said", "say"), subject(speaker(draw))),
      as("ccomp", before(clause(draw), ...that)),
      both,
      stop(),
    );
  },
  (draw) =>
    behind(
      before(doing(draw), subject(longForce(draw))),
      aside(draw(["after", "as", "before", "when", "while"]), clause(draw)),
      stop(),
    ),
  (draw) =>
    behind(
      before(clause(draw), aside(draw(["while", "after", "as", "when", "although"]), clause(draw)), comma()),
      stop(),
    ),
  (draw) => {
    const told = before(behind(finite("said", "say"), as("ccomp", clause(draw))), subject(speaker(draw)));
    const denied = before(behind(finite("denied", "deny"), as("ccomp", clause(draw))), subject(speaker(draw)));
    return behind(before(denied, aside("while", told), comma()), stop());
  },
  (draw) => {
    const dead = as("xcomp", word("dead", "dead", "ADJ", "Degree=Pos"));
    const left = behind(finite("left", "leave"), as("obj", people(draw)), dead, under("in", place(draw)));
    const late = as(
      "advcl",
      before(
        behind(word("leaving", "leave", "VERB", "Tense=Pres|VerbForm=Part"), as("obj", people(draw)), dead),
        comma(),
      ),
    );
    return behind(
      draw([() => before(left, subject(act(draw))), () => before(behind(doing(draw), late), subject(force(draw)))])(),
      stop(),
    );
  },
  (draw) => {
    const killed = as("acl", behind(participle(draw(harming)), under("in", act(draw)), time(draw)));
    return behind(
      before(
        behind(
          finite(
            ...draw<Pair>([
              ["reported", "report"],
              ["counted", "count"],
              ["recorded", "record"],
            ]),
          ),
          as(
            "obj",
            behind(
              before(
                noun("militants", "militant"),
                as("nummod", word("10", "10", "NUM", "NumForm=Digit|NumType=Card")),
                as("compound", name(draw(["IS", "RSF", "M23"]))),
              ),
              killed,
            ),
          ),
        ),
        subject(speaker(draw)),
      ),
      stop(),
    );
  },
  (draw) => {
    const days = as(
      "obl:unmarked",
      before(noun("days", "day"), as("nummod", word("two", "two", "NUM", "NumForm=Word|NumType=Card"))),
    );
    const late = as("advcl", before(clause(draw), comma(), days, as("mark", word("after", "after", "SCONJ"))));
    return behind(before(doing(draw), subject(force(draw))), late, stop());
  },
  (draw) => {
    const late = as(
      "advcl",
      before(undergoing(draw, false), as("mark", word("after", "after", "SCONJ")), subject(it("it"), "nsubj:pass")),
    );
    return behind(before(doing(draw), subject(force(draw))), late, stop());
  },
  (draw) => {
    const cited = before(
      speaker(draw),
      as(
        "case",
        behind(word("according", "accord", "VERB", "Tense=Pres|VerbForm=Part"), as("fixed", word("to", "to", "ADP"))),
      ),
    );
    return draw([
      () => behind(clause(draw), comma(), as("obl", cited), stop()),
      () => behind(before(clause(draw), as("obl", cited), comma()), stop()),
    ])();
  },
  (draw) => {
    const words = before(doing(draw), subject(it(draw(["we", "they"]))));
    const told = before(
      finite("said", "say"),
      as("ccomp", before(words, quote())),
      comma(),
      quote(),
      subject(draw([() => it("he"), () => it("she"), () => speaker(draw)])()),
    );
    return behind(told, stop());
  },
  (draw) => {
    const were = as("cop", word("were", "be", "AUX", "Mood=Ind|Tense=Past|VerbForm=Fin"));
    const dead = before(noun(draw(["dead", "wounded", "victims"])), as("case", word("among", "among", "ADP")), the());
    return behind(dead, were, subject(people(draw)), stop());
  },
  (draw) => {
    const were = as("cop", word("were", "be", "AUX", "Mood=Ind|Tense=Past|VerbForm=Fin"));
    const those = behind(
      word("those", "that", "PRON", "Number=Plur|PronType=Dem"),
      as("acl", participle(draw(harming))),
    );
    const among = before(those, subject(people(draw)), were, as("case", word("among", "among", "ADP")));
    return draw([
      () => behind(among, stop()),
      () => behind(before(finite("said", "say"), subject(speaker(draw))), as("ccomp", among), stop()),
    ])();
  },
  (draw) =>
    behind(
      before(
        behind(
          finite("reported", "report"),
          as("obj", behind(people(draw), as("acl", behind(participle(draw(harming)), under("in", act(draw)))))),
        ),
        subject(speaker(draw)),
      ),
      stop(),
    ),
  (draw) =>
    before(
      behind(
        word(
          ...draw<Pair>([
            ["seize", "seize"],
            ["capture", "capture"],
            ["attack", "attack"],
            ["storm", "storm"],
          ]),
          "VERB",
          "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin",
        ),
        as("obj", place(draw)),
        time(draw),
      ),
      subject(
        noun(
          ...draw<Pair>([
            ["rebels", "rebel"],
            ["troops", "troop"],
            ["militants", "militant"],
          ]),
        ),
      ),
    ),
  (draw) =>
    before(
      behind(
        word("kills", "kill", "VERB", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"),
        as("obj", people(draw)),
        under("in", place(draw)),
      ),
      subject(behind(before(noun("strike"), as("compound", noun("drone"))), under("on", place(draw), "nmod"))),
    ),
  (draw) => behind(people(draw), as("acl", behind(participle(draw(harming)), under("in", act(draw)), time(draw)))),
  (draw) =>
    behind(
      before(
        behind(
          finite("accused", "accuse"),
          as("obj", force(draw)),
          as(
            "advcl",
            before(
              behind(
                word(
                  ...draw<Pair>([
                    ["shelling", "shell"],
                    ["attacking", "attack"],
                    ["killing", "kill"],
                  ]),
                  "VERB",
                  "VerbForm=Ger",
                ),
                as("obj", people(draw)),
              ),
              as("mark", word("of", "of", "SCONJ")),
            ),
          ),
        ),
        subject(speaker(draw)),
      ),
      stop(),
    ),
  (draw) =>
    behind(
      before(
        behind(
          finite("denied", "deny"),
          as(
            "ccomp",
            before(clause(draw), ...draw<readonly Node[]>([[], [as("mark", word("that", "that", "SCONJ"))]])),
          ),
        ),
        subject(speaker(draw)),
      ),
      stop(),
    ),
  (draw) => {
    const control = before(noun("control"), as("case", word("under", "under", "ADP")), the());
    return behind(
      before(
        behind(finite("remained", "remain"), as("obl", behind(control, under("of", force(draw), "nmod")))),
        subject(place(draw)),
      ),
      stop(),
    );
  },
  (draw) =>
    behind(
      before(doing(draw), subject(force(draw))),
      as("conj", before(before(past(draw(taking)), subject(force(draw))), comma(), and())),
      stop(),
    ),
  (draw) => {
    const backed = behind(
      participle(["back", "backs", "backed", "backed", "backing"]),
      under("by", behind(noun("artillery"), as("conj", before(noun("drones", "drone"), and()))), "obl:agent"),
    );
    return behind(before(doing(draw), as("advcl", backed), comma(), subject(force(draw))), stop());
  },
  (draw) => {
    const near = as(
      "acl:relcl",
      before(behind(undergoing(draw, true)), as("nsubj:pass", word("who", "who", "PRON", "PronType=Rel"))),
    );
    return behind(
      before(
        behind(finite("included", "include"), as("obj", behind(people(draw), near))),
        subject(before(noun("victims", "victim"), the())),
      ),
      stop(),
    );
  },
  (draw) =>
    behind(
      before(
        behind(
          finite("ordered", "order"),
          as("obj", people(draw)),
          as(
            "xcomp",
            before(
              behind(word("leave", "leave", "VERB", "VerbForm=Inf"), as("obj", place(draw))),
              as("mark", word("to", "to", "PART")),
            ),
          ),
        ),
        subject(force(draw)),
      ),
      stop(),
    ),
];

/** Made sentences with their trees, as CoNLL-U: `count` of them, the same for the same draw. */
export function madeSentences(count: number, draw: Draw): string {
  return Array.from({ length: count }, (_, at) => conllu(`en-made-${at + 1}`, draw(patterns)(draw))).join("");
}
