import type { Named } from '../models/named.ts';

type Props = { speaker: Named | null; actor: Named | null; marks?: { speaker: boolean; actor: boolean } };

const name = (voice: Named, isMarked: boolean | undefined) =>
  isMarked ? (
    <mark>
      <bdi>{voice.name}</bdi>
    </mark>
  ) : (
    <bdi>{voice.name}</bdi>
  );

/** Who uttered it, and whose act it reports where that is somebody else: "Ann Poe, on John Roe". */
export function Attribution({ speaker, actor, marks }: Props) {
  return (
    <>
      {speaker ? name(speaker, marks?.speaker) : 'Speaker not named'}
      {actor && <>, on {name(actor, marks?.actor)}</>}
    </>
  );
}
