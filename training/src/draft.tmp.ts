import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { toConllu } from "@recoupe/engine";
import { loadAnalyser } from "./load-analyser.ts";
const [lang = "fr", count = "400", skip = "0"] = process.argv.slice(2);
const dir = `training/sentences/${lang}`;
const docs = readdirSync(dir).sort().flatMap((f) => readFileSync(`${dir}/${f}`, "utf8").trim().split("\n").map((l) => JSON.parse(l)));
const an = loadAnalyser(lang);
// spread over all, claims preferred
const pick: any[] = []; const step = docs.length / Number(count);
for (let x = Number(skip); x < docs.length && pick.length < Number(count); x += step) pick.push(docs[Math.floor(x)]);
let out = ""; let n = 0;
for (const d of pick) { let k = 0; for (const s of an.splitSentences(d.text)) { const w = an.parse(an.tokenise(d.text, s), []); if (w.length < 3) continue; out += toConllu(w, d.text, `${d.id}.${++k}`); n++; } }
writeFileSync(`/tmp/draft-${lang}.conllu`, out); console.log(pick.length, n);
