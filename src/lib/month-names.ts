/**
 * Months by name, 1 to 12, lower case: English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian,
 * Polish, Czech, Turkish, Russian, Ukrainian, Arabic, Persian. A name that means two months is in none: "listopada" is November
 * in Polish and October in Croatian.
 */
export const MONTHS: ReadonlyMap<string, number> = new Map(
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
    'i ii iii iv v vi vii viii ix x xi xii',
  ].flatMap((names) => names.split(' ').flatMap((name, i) => (name === '-' ? [] : [[name, i + 1] as const]))),
);

/** Words that stand before a date and do not change it: days of the week, and "on", "published", "posted". */
export const BEFORE_DATE: ReadonlySet<string> = new Set(
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
    'on published posted dated date am den le el il the',
  ].flatMap((names) => names.split(' ')),
);
