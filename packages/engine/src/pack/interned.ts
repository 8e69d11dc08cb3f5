/**
 * The engine's one copy of a text. Property names are kept once each, and texts so kept are compared by their address
 * alone: worth it for what is compared often, such as relations and lemmas.
 */
export function interned<Text extends string>(text: Text): Text {
  return (Object.keys({ [text]: 0 })[0] ?? text) as Text;
}
