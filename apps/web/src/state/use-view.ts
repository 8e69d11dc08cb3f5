import { useCallback, useEffect, useState } from "react";
import { readView, type View, writeView } from "./view.ts";

/** Changes part of the view; `quiet` writes over the current entry of the browser's history. */
export type ChangeView = (change: Partial<View>, quiet?: boolean) => void;

/** The view, kept in the URL: every state of the page can be copied as a link, and "back" goes back. */
export function useView(): readonly [View, ChangeView] {
  const [view, setView] = useState(() => readView(window.location.search, navigator.languages));
  useEffect(() => {
    const onPop = (): void => setView(readView(window.location.search, navigator.languages));
    window.addEventListener("popstate", onPop);
    return () => window.removeEventListener("popstate", onPop);
  }, []);
  const change = useCallback<ChangeView>((part, quiet = false) => {
    setView((before) => {
      const next = { ...before, ...part };
      const query = writeView(next);
      if (query !== window.location.search) {
        window.history[quiet ? "replaceState" : "pushState"](null, "", query);
      }
      return next;
    });
  }, []);
  return [view, change];
}
