import { join } from "node:path";
import { root, writeWhole } from "../files.ts";
import { seededRandom } from "../random.ts";
import { madeSentences } from "./sentences.ts";

/** `make.ts [count] [seed]`: writes `treebanks/en-made.conllu`, sentences put together by a small grammar of English war news. */
function main(): void {
  const [count = "400", seed = "11"] = process.argv.slice(2);
  const random = seededRandom(Number(seed));
  const draw = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  writeWhole(join(root, "training/treebanks/en-made.conllu"), madeSentences(Number(count), draw));
}

main();
