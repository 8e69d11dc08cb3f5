import { withoutArticles } from "./article.ts";
import { nameKey } from "./name-key.ts";
import { keySimilarity, SAME_NAME } from "./name-similarity.ts";
import { skeletonsOf } from "./sound-row.ts";

/** Whether two spellings may be of one name: the same key but for the article, or the same consonants and like vowels. */
export function sameName(a: string, b: string): boolean {
  const [keyA, keyB] = [withoutArticles(nameKey(a)), withoutArticles(nameKey(b))];
  if (keyA === "" || keyB === "") return false;
  if (keyA === keyB) return true;
  const skeletons = skeletonsOf(keyA);
  const shares = [...skeletonsOf(keyB)].some((skeleton) => skeletons.has(skeleton));
  return shares && keySimilarity(keyA, keyB) >= SAME_NAME;
}

/** Keys under which names that `sameName` may call one meet: what is left of their consonants. Empty for a name without any. */
export function soundKeys(name: string): readonly string[] {
  const key = withoutArticles(nameKey(name));
  return key === "" ? [] : [...skeletonsOf(key)].filter((skeleton) => skeleton !== "");
}
