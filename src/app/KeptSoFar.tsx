import { useEffect, useState } from 'react';
import { howMuchIsKept } from './how-much-is-kept.ts';

/** Where not every part of this version is kept on this machine yet: how many are. */
export function KeptSoFar() {
  const [said, setSaid] = useState<{ kept: number; of: number } | null>(null);
  useEffect(() => {
    howMuchIsKept().then(setSaid, () => undefined);
  }, []);
  if (!said || said.kept >= said.of) return null;
  return (
    <p>
      {said.kept} of the {said.of} parts of this version are kept on this machine so far, and this one is not
      among them yet. The others follow when there is a network.
    </p>
  );
}
