import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type CodedAt,
  type Coding,
  formatCoding,
  mergeCodes,
  parseCoding,
} from '../../models/coding/coding-file.ts';

type Place = { case: string; scheme: string };

const keyOf = (place: Place): string => `readout.coding.${place.case}.${place.scheme}`;

function load(place: Place): Coding {
  const empty: Coding = { ...place, coder: 'Without a name', codes: [] };
  try {
    const read = parseCoding(localStorage.getItem(keyOf(place)) ?? '', place);
    return typeof read === 'string' ? empty : read.coding;
  } catch {
    return empty;
  }
}

/**
 * The reader's own codes of one codebook, kept on this machine. Before anything is written, what another tab wrote is
 * joined to it; what another tab writes arrives here. `isKept` is false from the moment that the browser refuses to keep
 * more: the codes are then in this tab only.
 */
export function useOwnCoding(caseId: string, scheme: string) {
  const [coding, setCoding] = useState(() => load({ case: caseId, scheme }));
  const [isKept, setKept] = useState(true);
  const latest = useRef(coding);
  latest.current = coding;

  useEffect(() => {
    const place = { case: caseId, scheme };
    setCoding(load(place));
    const onStorage = ({ key }: StorageEvent) => {
      if (key !== keyOf(place)) return;
      const other = load(place);
      setCoding((mine) => ({ ...mine, codes: mergeCodes(mine.codes, other.codes) }));
    };
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, [caseId, scheme]);

  const write = useCallback(
    (change: { coder?: string; codes?: readonly CodedAt[] }) => {
      const place = { case: caseId, scheme };
      const next: Coding = {
        ...place,
        coder: change.coder ?? latest.current.coder,
        codes: mergeCodes(load(place).codes, latest.current.codes, change.codes ?? []),
      };
      latest.current = next;
      setCoding(next);
      try {
        localStorage.setItem(keyOf(place), formatCoding(next));
        setKept(true);
      } catch {
        setKept(false);
      }
    },
    [caseId, scheme],
  );
  return { coding, isKept, write };
}
