import { useModel } from '../../engine/use-model.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatCount } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import type { LabelPlace, NamingLabel } from '../../models/framing/naming-cells.ts';
import { Popover } from '../../ui/Popover.tsx';
import { SourceTile } from '../../ui/SourceTile.tsx';
import { Words } from '../../ui/Words.tsx';
import { FilterLink } from '../FilterLink.tsx';
import styles from './LabelLine.module.css';

const TILES = 6;

/** One place: the quote around the words, or, outside quotes, the article and how far into it they stand. */
function Place({ place, lang }: { place: LabelPlace; lang: string | undefined }) {
  const { source, headline, depth, quoteId, relays, words, standing, note } = place;
  const where =
    depth === null ? 'in its own text' : `in its own text, ${Math.round(depth * 100)}% of the way through`;
  return (
    <li className={styles.place}>
      <SourceTile letter={source.letter} slot={source.slot} />
      <div>
        {words.length > 0 && <Words words={words} status={standing} lang={lang} />}
        {words.length === 0 && headline !== null && <Words words={headline} status="own" lang={lang} />}
        <p className={styles.where}>
          {quoteId === null ? (
            <>
              <FilterLink path={`/sources/${source.id}`} patch={{ open: null }}>
                {source.name}
              </FilterLink>
              , {where}
            </>
          ) : (
            <FilterLink path={`/quotes/${quoteId}`} patch={{ open: null }}>
              {source.name}, this quote
            </FilterLink>
          )}
          {relays.length > 0 && `, via ${relays.join(', ')}`}
        </p>
        {note !== null && <p className={styles.where}>{note}</p>}
      </div>
    </li>
  );
}

function PlaceList({ places, lang }: { places: readonly LabelPlace[]; lang: string | null }) {
  return (
    <ul>
      {places.map((place, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places have no ids and never change order
        <Place key={i} place={place} lang={lang ?? undefined} />
      ))}
    </ul>
  );
}

/** A label with many places: the first are there, the rest come when it is opened. */
function AllPlaces({ label, referent, perspective }: Omit<Props, 'isSource'>) {
  const { filter } = useFilter();
  const { model, isBusy } = useModel('labelPlaces', filter, { referent, perspective, key: label.key });
  const places = model?.places ?? label.places;
  return (
    <div aria-busy={isBusy}>
      <PlaceList places={places} lang={label.lang} />
      {model && places.length < label.count && (
        <p className={styles.count}>The first {places.length} are listed.</p>
      )}
    </div>
  );
}

type Props = { label: NamingLabel; referent: string; perspective: string; isSource: boolean };

/** One label: the words, which open their places, and through whom they come. */
export function LabelLine({ label, referent, perspective, isSource }: Props) {
  const { runs, standing, of, via, places, count, text, lang } = label;
  const names = via.map(({ name }) => name);
  const relays = label.relays.filter((relay) => !names.includes(relay));
  const verb = standing === 'quoted' ? 'quoting' : 'reporting';
  const voice = of === null ? 'own voice' : `by ${isolate(of)}`;
  const spoken = isSource
    ? of === null
      ? 'in its own voice'
      : `${verb} ${isolate(of)}`
    : `via ${[...relays, ...names].map(isolate).join(', ')}`;
  const words = <Words words={runs} status={standing} lang={lang ?? undefined} />;
  return (
    <li className={styles.label}>
      <Popover
        className={styles.words}
        title="Where these words stand"
        name={`${isolate(text)}: ${spoken}. Show the ${formatCount(count, 'place')}`}
        label={words}
      >
        <Words words={text} status={standing} lang={lang ?? undefined} />
        <p className={styles.count}>
          {formatCount(count, 'place')} in {formatCount(via.length, 'outlet')}
        </p>
        {places.length < count ? (
          <AllPlaces {...{ label, referent, perspective }} />
        ) : (
          <PlaceList places={places} lang={lang} />
        )}
      </Popover>
      <span className={styles.via}>
        {isSource ? voice : `via ${relays.map(isolate).join(', ')}`}
        {!isSource &&
          via.slice(0, TILES).map((mark) => (
            <span key={mark.id} className={styles.tile}>
              <SourceTile letter={mark.letter} slot={mark.slot} name={mark.name} />
              {mark.places > 1 && <span className={styles.times}>×{mark.places}</span>}
            </span>
          ))}
        {!isSource && via.length > TILES && `+${via.length - TILES}`}
        {isSource && count > 1 && ` ×${count}`}
      </span>
    </li>
  );
}
