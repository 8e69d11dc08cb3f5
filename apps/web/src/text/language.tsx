import type { Language } from "@recoupe/model";
import { createContext, use } from "react";
import { type Messages, messages } from "./messages.ts";

const LanguageContext = createContext<Language>("en");

/** Gives the interface's language to everything below. */
export const LanguageProvider = LanguageContext.Provider;

/** The interface's language with its words. */
export function useWords(): { readonly language: Language; readonly words: Messages } {
  const language = use(LanguageContext);
  return { language, words: messages[language] };
}
