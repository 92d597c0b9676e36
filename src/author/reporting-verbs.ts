/**
 * Verbs that report what somebody said, in the forms that news uses, in six languages. Our own list, put together from
 * general knowledge of these languages and tried on texts of our own; it follows no published list and is not complete.
 * A verb that more often does something else ("found", "held") is left out.
 */
const LISTS: readonly string[] = [
  // English
  `said says saying say told tells telling added adds adding stated states stating announced announces announcing
  claimed claims claiming warned warns warning argued argues arguing insisted insists insisting declared declares
  declaring reported reports reporting note noted notes noting emphasized emphasised emphasizes emphasizing stressed stresses
  stressing explained explains explaining confirmed confirms confirming denied denies denying acknowledged acknowledges
  admitted admits admitting accused accuses accusing alleged alleges asserted asserts asserting cautioned cautions
  cautioning condemned condemns condemning criticized criticised criticizes criticizing declined declines demanded
  demands described describes disclosed discloses highlighted highlights highlighting mentioned mentions pledged pledges
  pledging promised promises pointed predicted predicts praised praises remarked remarks repeated replied replies
  responded responds revealed reveals suggested suggests suggesting testified tweeted urged urges urging vowed vows wrote
  writes writing wondered asked asks asking answered concluded concludes continued conceded recalled reiterated
  reiterates complained commented rejected dismissed blamed outlined outlines`,
  // Russian
  `сказал сказала сказали сказало говорит говорят заявил заявила заявили заявило заявляет сообщил сообщила сообщили
  сообщило сообщает сообщают отметил отметила отметили подчеркнул подчеркнула подчеркнули добавил добавила добавили
  пояснил пояснила объяснил объяснила указал указала указали утверждает утверждал предупредил предупредила написал
  написала рассказал рассказала ответил ответила признал признала подтвердил подтвердила подтвердили опроверг опровергла
  обвинил обвинила призвал призвала пообещал пообещала считает`,
  // Ukrainian
  `сказав сказала сказали каже кажуть заявив заявила заявили заявляє повідомив повідомила повідомили повідомляє
  повідомляють зазначив зазначила зазначили наголосив наголосила наголосили підкреслив підкреслила додав додала додали
  пояснив пояснила розповів розповіла відповів відповіла стверджує стверджував попередив попередила написав написала
  визнав визнала підтвердив підтвердила підтвердили спростував спростувала звинуватив звинуватила закликав закликала
  пообіцяв вважає`,
  // Persian, whose verbs stand at the end of the clause; compounds by their verbal part
  `گفت گفتند گفته می‌گوید می‌گویند افزود افزودند نوشت نوشتند اظهار اعلام تأکید تاکید تصریح خاطرنشان هشدار گزارش
  ادعا پاسخ`,
  // German
  `sagte sagten sagt sagen erklärte erklärten erklärt teilte meinte meint betonte betonten betont fügte berichtete
  berichteten berichtet behauptete behauptet warnte warnten warnt schrieb schrieben schreibt kündigte bestätigte
  bestätigten bestätigt bestritt forderte forderten fordert antwortete verkündete versicherte kritisierte räumte äußerte
  mahnte versprach`,
  // French
  `dit disent déclaré déclare déclarent affirmé affirme affirment annoncé annonce annoncent ajouté ajoute ajoutent précisé
  précise souligné souligne soulignent indiqué indique indiquent assuré assure expliqué explique rappelé rappelle estimé
  estime averti avertit confirmé confirme démenti dément accusé accuse répondu répond écrit promis rapporté rapporte`,
];

/** Words before a name that name who says it: "according to the ministry". */
export const SOURCE_WORDS =
  /\b(?:according to|laut|selon|d’après|d'après)\s+|(?<!\p{L})(?:по словам|по данным|за словами|за даними|به گفته)\s+/giu;

/** Every form, in lower case. */
export const REPORTING_VERBS: ReadonlySet<string> = new Set(
  LISTS.flatMap((list) => list.split(/\s+/).filter((word) => word !== '')),
);
