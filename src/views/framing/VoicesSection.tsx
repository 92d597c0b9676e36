import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import type { FramingModel } from '../../models/framing/framing.ts';
import { VOICE_KINDS, type VoiceKind, type VoicesColumn } from '../../models/framing/voices.ts';
import { FilterLink } from '../FilterLink.tsx';
import { ContrastTable } from './ContrastTable.tsx';
import { Section } from './Section.tsx';
import { Silent } from './Silent.tsx';
import styles from './VoicesSection.module.css';

const HEADS: Record<VoiceKind, string> = {
  person: 'People by name',
  organization: 'Organisations and their spokesmen',
  vague: 'Nobody in particular',
};

type CellProps = {
  column: VoicesColumn;
  kind: VoiceKind;
  facet: 'source' | 'perspective' | 'speaker';
  id: string;
};

function Cell({ column, kind, facet, id }: CellProps) {
  const voices = column.voices.filter((voice) => voice.kind === kind);
  if (voices.length === 0) return <Silent>none</Silent>;
  return (
    <ul>
      {voices.map((voice) => (
        <li key={voice.id} className={styles.voice}>
          <FilterLink
            path="/quotes"
            patch={{ ...(facet === 'speaker' ? {} : { [facet]: [id] }), speaker: [voice.id], open: null }}
          >
            {voice.name}
          </FilterLink>
          <span className={styles.count}>
            {formatCount(voice.quotes, 'quote')}
            {voice.words > 0 && `, ${formatCount(voice.words, 'word')} in marks`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Whom each perspective's quotes give the word to, and who has no voice at all. */
export function VoicesSection({ model }: { model: FramingModel }) {
  const { voices, perspectives } = model;
  const rows = VOICE_KINDS.map((kind) => ({
    key: kind,
    head: HEADS[kind],
    cells: voices.map((column, p) => {
      const { id = '', kind: is } = perspectives[p] ?? {};
      const facet = is === 'perspective' || is === 'source' ? is : 'speaker';
      return <Cell key={id} column={column} kind={kind} facet={facet} id={id} />;
    }),
  }));
  const unnamed = voices.some((column) => column.unnamed + column.more > 0)
    ? [
        {
          key: 'rest',
          head: 'Beyond these',
          cells: voices.map(({ unnamed, more }, p) => (
            <p key={perspectives[p]?.id} className={styles.count}>
              {[
                more > 0 ? formatCount(more, 'further voice') : '',
                unnamed > 0 ? `${formatCount(unnamed, 'quote')} whose speaker the case does not name` : '',
              ]
                .filter(Boolean)
                .join('; ') || '–'}
            </p>
          )),
        },
      ]
    : [];
  return (
    <Section
      id="voices"
      title="Whom it lets speak"
      hint="of an outlet, whom it quotes or retells; of a voice, who speaks for it"
    >
      <ContrastTable caption="Who speaks" columns={perspectives} rows={[...rows, ...unnamed]} />
      <SilentVoices model={model} />
    </Section>
  );
}

function SilentVoices({ model: { silentVoices, summary } }: { model: FramingModel }) {
  const { groups, more, silent, all } = silentVoices;
  if (all === 0) return <p className={styles.silent}>This case lists no people and no organisations.</p>;
  const quotes = summary.quotes.shown;
  if (quotes === 0) return <p className={styles.silent}>No quote is in view, so that nobody speaks here.</p>;
  if (silent === 0)
    return (
      <p className={styles.silent}>
        {all === 1
          ? 'The one person or organisation that this case names'
          : `Every person and organisation that this case names, ${formatNumber(all)} in all,`}{' '}
        has a voice in what is in view.
      </p>
    );
  const names = groups.flatMap(({ organization, people }) => {
    const inside = people.map(({ name }) => name).join(', ');
    if (!organization) return people.map(({ name }) => name);
    return inside === '' ? organization.name : `${isolate(organization.name)} (${inside})`;
  });
  return (
    <p className={styles.silent}>
      <strong>Without a voice here:</strong> {names.map(isolate).join('; ')}
      {more > 0 && ` and ${formatNumber(more)} more`}. In the {formatCount(quotes, 'quote')} in view,{' '}
      {formatNumber(silent)} of the {formatNumber(all)} people and organisations that this case names do not
      speak, and nobody speaks for them.
    </p>
  );
}
