/**
 * Months by name, 1 to 12, lower case: English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian,
 * Polish, Czech, Romanian, Hungarian, Finnish, Indonesian, Turkish, Russian, Ukrainian, Bulgarian, Greek, Hebrew, Hindi, Arabic (of
 * Egypt, of the Levant, of the Maghreb), Persian. A name that means two months is in none: "listopada" is November in Polish and
 * October in Croatian.
 */
const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january february march april may june july august september october november december',
    'jan feb mar apr may jun jul aug sep oct nov dec',
    'januar februar märz april mai juni juli august september oktober november dezember',
    'jänner feber mrz apr mai jun jul aug sept okt nov dez',
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    'janv févr mars avr mai juin juil août sept oct nov déc',
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    'ene feb mar abr may jun jul ago set oct nov dic',
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    'januari februari maart april mei juni juli augustus september oktober november december',
    'januari februari mars april maj juni juli augusti september oktober november december',
    'januar februar marts april mai juni juli august september oktober november desember',
    'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października - grudnia',
    'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik - grudzień',
    'ledna února března dubna května června července srpna září října - prosince',
    'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
    'янв фев мар апр мая июн июл авг сен окт ноя дек',
    'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
    'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень',
    'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
    'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر',
    'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
    'január február március április május június július augusztus szeptember október november december',
    'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
    'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu',
    'januari februari maret april mei juni juli agustus september oktober november desember',
    'gen feb mar apr mag giu lug ago set ott nov dic',
    'jan fev mar abr mai jun jul ago set out nov dez',
    'jan feb mrt apr mei jun jul aug sep okt nov dec',
    'jan feb mär apr mai jun jul aug sep okt nov dez',
    'jan feb maerz apr mai jun jul aug sept okt nov dez',
    'jan fév mar avr mai jui - aoû sept oct nov déc',
    'oca şub mar nis may haz tem ağu eyl eki kas ara',
    'янв февр мар апр мая июн июл авг сент окт нояб дек',
    'січ лют бер квіт трав черв лип серп вер жовт лист груд',
    'януари февруари март април май юни юли август септември октомври ноември декември',
    'ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου',
    'ιανουάριος φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος ιούλιος αύγουστος σεπτέμβριος οκτώβριος νοέμβριος δεκέμβριος',
    'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
    'בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר',
    'जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर',
    'जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितम्बर अक्तूबर नवम्बर दिसम्बर',
    'كانونالثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرينالأول تشرينالثاني كانونالأول',
    'جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر',
    'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر',
    'i ii iii iv v vi vii viii ix x xi xii',
  ].flatMap((names) => names.split(' ').flatMap((name, i) => (name === '-' ? [] : [[name, i + 1] as const]))),
);

/** Without accents and dots, as they are often typed, and as capital letters of Turkish become small ones elsewhere. */
const bare = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').replaceAll('ł', 'l');

const BARE: ReadonlyMap<string, number> = new Map([...MONTHS].map(([name, month]) => [bare(name), month]));

/** The month that a name means, in lower case; two names of one month may stand beside each other. Undefined for any other word. */
export function monthNamed(name: string): number | undefined {
  const [first, second] = name.split('/').map((one) => MONTHS.get(one) ?? BARE.get(bare(one)));
  return name.includes('/') && first !== second ? undefined : first;
}

/** Days of the week, in lower case. */
export const WEEKDAYS: ReadonlySet<string> = new Set(
  [
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so',
    'lundi mardi mercredi jeudi vendredi samedi dimanche',
    'lunes martes miércoles jueves viernes sábado domingo',
    'lunedì martedì mercoledì giovedì venerdì sabato domenica',
    'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira',
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
    'måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag',
    'poniedziałek wtorek środa czwartek piątek sobota niedziela',
    'pondělí úterý středa čtvrtek pátek neděle',
    'pazartesi salı çarşamba perşembe cuma cumartesi pazar',
    'понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс',
    'понеділок вівторок середа четвер пʼятниця п’ятниця субота неділя',
    'الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
    'شنبه یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه',
    'luni marți miercuri joi vineri sâmbătă duminică hétfő kedd szerda csütörtök péntek szombat vasárnap',
    'maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina',
    'senin selasa rabu kamis jumat sabtu minggu δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή',
    '日 月 火 水 木 金 土 일 월 화 수 목 금 토',
  ].flatMap((names) => names.split(' ')),
);

/** Words that stand before a date and do not change it: days of the week, and "on", "published", "posted". */
export const BEFORE_DATE: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...['on published posted dated date am den le el il the'].flatMap((names) => names.split(' ')),
]);
