import { useEffect, useState } from "react";

/** Something on its way from the server. The last value stays while the next is loading. */
export interface Fetched<T> {
  readonly value: T | null;
  readonly loading: boolean;
  readonly error: string | null;
}

/** Fetches again whenever `key` changes; null for nothing to fetch. Answers that come late are dropped. */
export function useFetched<T>(key: string | null, load: (signal: AbortSignal) => Promise<T>): Fetched<T> {
  const [state, setState] = useState<Fetched<T>>({ value: null, loading: key !== null, error: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says all that `load` depends on
  useEffect(() => {
    if (key === null) {
      setState({ value: null, loading: false, error: null });
      return;
    }
    const controller = new AbortController();
    setState((before) => ({ ...before, loading: true, error: null }));
    load(controller.signal).then(
      (value) => setState({ value, loading: false, error: null }),
      (error: unknown) => {
        if (controller.signal.aborted) return;
        setState({ value: null, loading: false, error: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => controller.abort();
  }, [key]);
  return state;
}
