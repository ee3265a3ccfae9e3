//// import java.time.*; LocalDate.of(2024, 2, 29).plusYears(1)
import java.time.*; LocalDate.of(2024, 2, 29).plusYears(1)
//// import java.time.*; LocalDate.of(2024, 1, 31).plusMonths(1).toString()
import java.time.*; LocalDate.of(2024, 1, 31).plusMonths(1).toString()
//// import java.time.*; LocalDate.of(2024, Month.MARCH, 5).toString()
import java.time.*; LocalDate.of(2024, Month.MARCH, 5).toString()
//// import java.time.*; LocalDate.parse('2024-03-05').dayOfWeek.toString()
import java.time.*; LocalDate.parse('2024-03-05').dayOfWeek.toString()
//// import java.time.*; LocalDate.parse('2024-13-05')
import java.time.*; LocalDate.parse('2024-13-05')
//// import java.time.*; LocalDate.ofEpochDay(20000).toString() + LocalDate.ofYearDay(2024, 60)
import java.time.*; LocalDate.ofEpochDay(20000).toString() + LocalDate.ofYearDay(2024, 60)
//// import java.time.*; LocalDate.of(2024, 3, 5).toEpochDay()
import java.time.*; LocalDate.of(2024, 3, 5).toEpochDay()
//// import java.time.*; LocalDate.of(2024, 3, 5).atStartOfDay().toString()
import java.time.*; LocalDate.of(2024, 3, 5).atStartOfDay().toString()
//// import java.time.*; LocalDate.of(2024, 3, 5).atStartOfDay(ZoneId.of('UTC')).toString()
import java.time.*; LocalDate.of(2024, 3, 5).atStartOfDay(ZoneId.of('UTC')).toString()
//// import java.time.*; LocalDate.of(2024, 3, 5).atTime(10, 30).toString() + LocalDate.of(2024, 3, 5).atTime(10, 30, 15) + LocalDate.of(2024, 3, 5).atTime(LocalTime.of(1, 2))
import java.time.*; LocalDate.of(2024, 3, 5).atTime(10, 30).toString() + LocalDate.of(2024, 3, 5).atTime(10, 30, 15) + LocalDate.of(2024, 3, 5).atTime(LocalTime.of(1, 2))
//// import java.time.*; [LocalDate.of(2024, 3, 5).lengthOfYear(), LocalDate.of(2023, 2, 5).lengthOfMonth(), LocalDate.of(2024, 3, 5).leapYear, LocalDate.of(2024, 3, 5).dayOfYear, LocalDate.of(2024, 3, 5).monthValue, LocalDate.of(2024, 3, 5).month.toString()]
import java.time.*; [LocalDate.of(2024, 3, 5).lengthOfYear(), LocalDate.of(2023, 2, 5).lengthOfMonth(), LocalDate.of(2024, 3, 5).leapYear, LocalDate.of(2024, 3, 5).dayOfYear, LocalDate.of(2024, 3, 5).monthValue, LocalDate.of(2024, 3, 5).month.toString()]
//// import java.time.*; [LocalDate.of(2024, 3, 5).isBefore(LocalDate.of(2024, 3, 6)), LocalDate.of(2024, 3, 5).isAfter(LocalDate.of(2024, 3, 6)), LocalDate.of(2024, 3, 5).isEqual(LocalDate.of(2024, 3, 5)), LocalDate.of(2024, 3, 5) == LocalDate.of(2024, 3, 5), LocalDate.of(2024, 3, 5) < LocalDate.of(2024, 3, 6)]
import java.time.*; [LocalDate.of(2024, 3, 5).isBefore(LocalDate.of(2024, 3, 6)), LocalDate.of(2024, 3, 5).isAfter(LocalDate.of(2024, 3, 6)), LocalDate.of(2024, 3, 5).isEqual(LocalDate.of(2024, 3, 5)), LocalDate.of(2024, 3, 5) == LocalDate.of(2024, 3, 5), LocalDate.of(2024, 3, 5) < LocalDate.of(2024, 3, 6)]
//// import java.time.*; LocalDate.of(2024, 3, 5).minusDays(10).plusWeeks(2).withDayOfMonth(1).toString()
import java.time.*; LocalDate.of(2024, 3, 5).minusDays(10).plusWeeks(2).withDayOfMonth(1).toString()
//// import java.time.*; import java.time.temporal.ChronoUnit; [ChronoUnit.DAYS.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 5)), ChronoUnit.MONTHS.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 5))]
import java.time.*; import java.time.temporal.ChronoUnit; [ChronoUnit.DAYS.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 5)), ChronoUnit.MONTHS.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 5))]
//// import java.time.*; LocalDateTime.of(2024, 3, 5, 10, 30).toString() + LocalDateTime.of(2024, 3, 5, 10, 30, 15) + LocalDateTime.of(2024, 3, 5, 10, 30, 15, 5000000)
import java.time.*; LocalDateTime.of(2024, 3, 5, 10, 30).toString() + LocalDateTime.of(2024, 3, 5, 10, 30, 15) + LocalDateTime.of(2024, 3, 5, 10, 30, 15, 5000000)
//// import java.time.*; LocalDateTime.of(LocalDate.of(2024, 3, 5), LocalTime.of(10, 30)).toString()
import java.time.*; LocalDateTime.of(LocalDate.of(2024, 3, 5), LocalTime.of(10, 30)).toString()
//// import java.time.*; LocalDateTime.parse('2024-03-05T10:30:15').plusHours(20).toString()
import java.time.*; LocalDateTime.parse('2024-03-05T10:30:15').plusHours(20).toString()
//// import java.time.*; LocalDateTime.parse('2024-03-05T10:30').atZone(ZoneId.of('Europe/Berlin')).toString()
import java.time.*; LocalDateTime.parse('2024-03-05T10:30').atZone(ZoneId.of('Europe/Berlin')).toString()
//// import java.time.*; LocalDateTime.parse('2024-03-05T10:30').atOffset(ZoneOffset.UTC).toString()
import java.time.*; LocalDateTime.parse('2024-03-05T10:30').atOffset(ZoneOffset.UTC).toString()
//// import java.time.*; LocalDateTime.parse('2024-03-05T10:30').toInstant(ZoneOffset.UTC).toString()
import java.time.*; LocalDateTime.parse('2024-03-05T10:30').toInstant(ZoneOffset.UTC).toString()
//// import java.time.*; LocalDateTime.parse('2024-03-05T10:30').toEpochSecond(ZoneOffset.UTC)
import java.time.*; LocalDateTime.parse('2024-03-05T10:30').toEpochSecond(ZoneOffset.UTC)
//// import java.time.*; LocalDateTime.ofEpochSecond(1000, 0, ZoneOffset.UTC).toString()
import java.time.*; LocalDateTime.ofEpochSecond(1000, 0, ZoneOffset.UTC).toString()
//// import java.time.*; LocalDateTime.ofInstant(Instant.ofEpochSecond(1000), ZoneId.of('UTC')).toString()
import java.time.*; LocalDateTime.ofInstant(Instant.ofEpochSecond(1000), ZoneId.of('UTC')).toString()
//// import java.time.*; [LocalDateTime.parse('2024-03-05T10:30').hour, LocalDateTime.parse('2024-03-05T10:30').minute, LocalDateTime.parse('2024-03-05T10:30').toLocalDate().toString(), LocalDateTime.parse('2024-03-05T10:30').toLocalTime().toString()]
import java.time.*; [LocalDateTime.parse('2024-03-05T10:30').hour, LocalDateTime.parse('2024-03-05T10:30').minute, LocalDateTime.parse('2024-03-05T10:30').toLocalDate().toString(), LocalDateTime.parse('2024-03-05T10:30').toLocalTime().toString()]
//// import java.time.*; import java.time.format.*; LocalDateTime.parse('2024-03-05T10:30').format(DateTimeFormatter.ofPattern('yyyyMMdd-HHmm'))
import java.time.*; import java.time.format.*; LocalDateTime.parse('2024-03-05T10:30').format(DateTimeFormatter.ofPattern('yyyyMMdd-HHmm'))
//// import java.time.*; import java.time.format.*; LocalDateTime.parse('05.03.2024 10:30', DateTimeFormatter.ofPattern('dd.MM.yyyy HH:mm')).toString()
import java.time.*; import java.time.format.*; LocalDateTime.parse('05.03.2024 10:30', DateTimeFormatter.ofPattern('dd.MM.yyyy HH:mm')).toString()
//// import java.time.*; import java.time.format.*; LocalDate.parse('05/03/24', DateTimeFormatter.ofPattern('dd/MM/yy')).toString()
import java.time.*; import java.time.format.*; LocalDate.parse('05/03/24', DateTimeFormatter.ofPattern('dd/MM/yy')).toString()
//// import java.time.*; import java.time.format.*; DateTimeFormatter.ofPattern('EEE, d MMM uuuu', Locale.ENGLISH).format(LocalDate.of(2024, 3, 5))
import java.time.*; import java.time.format.*; DateTimeFormatter.ofPattern('EEE, d MMM uuuu', Locale.ENGLISH).format(LocalDate.of(2024, 3, 5))
//// import java.time.*; import java.time.format.*; DateTimeFormatter.ISO_LOCAL_DATE.format(LocalDate.of(2024, 3, 5)) + DateTimeFormatter.ISO_DATE.format(LocalDate.of(2024, 3, 5)) + DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.of(2024, 3, 5))
import java.time.*; import java.time.format.*; DateTimeFormatter.ISO_LOCAL_DATE.format(LocalDate.of(2024, 3, 5)) + DateTimeFormatter.ISO_DATE.format(LocalDate.of(2024, 3, 5)) + DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.of(2024, 3, 5))
//// import java.time.*; import java.time.format.*; DateTimeFormatter.ofPattern('yyyy-MM-dd HH:mm').withZone(ZoneId.of('UTC')).format(Instant.ofEpochSecond(86400))
import java.time.*; import java.time.format.*; DateTimeFormatter.ofPattern('yyyy-MM-dd HH:mm').withZone(ZoneId.of('UTC')).format(Instant.ofEpochSecond(86400))
//// import java.time.*; import java.time.format.*; DateTimeFormatter.ISO_INSTANT.format(Instant.ofEpochSecond(86400))
import java.time.*; import java.time.format.*; DateTimeFormatter.ISO_INSTANT.format(Instant.ofEpochSecond(86400))
//// import java.time.*; import java.time.format.*; LocalDate.of(2024, 3, 5).format('dd.MM.yyyy')
import java.time.*; import java.time.format.*; LocalDate.of(2024, 3, 5).format('dd.MM.yyyy')
//// import java.time.*; LocalTime.of(10, 30).toString() + LocalTime.of(10, 30, 15) + LocalTime.MIDNIGHT + LocalTime.NOON
import java.time.*; LocalTime.of(10, 30).toString() + LocalTime.of(10, 30, 15) + LocalTime.MIDNIGHT + LocalTime.NOON
//// import java.time.*; LocalTime.parse('10:30').plusMinutes(45).isAfter(LocalTime.parse('11:00'))
import java.time.*; LocalTime.parse('10:30').plusMinutes(45).isAfter(LocalTime.parse('11:00'))
//// import java.time.*; LocalTime.of(10, 30).atDate(LocalDate.of(2024, 3, 5)).toString()
import java.time.*; LocalTime.of(10, 30).atDate(LocalDate.of(2024, 3, 5)).toString()
//// import java.time.*; LocalTime.of(10, 30).toSecondOfDay()
import java.time.*; LocalTime.of(10, 30).toSecondOfDay()
//// import java.time.*; ZonedDateTime.parse('2024-03-05T10:30+01:00[Europe/Berlin]').toString()
import java.time.*; ZonedDateTime.parse('2024-03-05T10:30+01:00[Europe/Berlin]').toString()
//// import java.time.*; ZonedDateTime.of(2024, 3, 5, 10, 30, 0, 0, ZoneId.of('UTC')).withZoneSameInstant(ZoneId.of('Asia/Tokyo')).toString()
import java.time.*; ZonedDateTime.of(2024, 3, 5, 10, 30, 0, 0, ZoneId.of('UTC')).withZoneSameInstant(ZoneId.of('Asia/Tokyo')).toString()
//// import java.time.*; ZonedDateTime.of(LocalDateTime.parse('2024-03-05T10:30'), ZoneId.of('UTC')).withZoneSameLocal(ZoneId.of('Asia/Tokyo')).toString()
import java.time.*; ZonedDateTime.of(LocalDateTime.parse('2024-03-05T10:30'), ZoneId.of('UTC')).withZoneSameLocal(ZoneId.of('Asia/Tokyo')).toString()
//// import java.time.*; def z = ZonedDateTime.parse('2024-03-05T10:30Z'); [z.toLocalDateTime().toString(), z.toLocalDate().toString(), z.toLocalTime().toString(), z.toInstant().toString(), z.toEpochSecond(), z.zone.toString(), z.offset.toString(), z.toOffsetDateTime().toString()]
import java.time.*; def z = ZonedDateTime.parse('2024-03-05T10:30Z'); [z.toLocalDateTime().toString(), z.toLocalDate().toString(), z.toLocalTime().toString(), z.toInstant().toString(), z.toEpochSecond(), z.zone.toString(), z.offset.toString(), z.toOffsetDateTime().toString()]
//// import java.time.*; OffsetDateTime.parse('2024-03-05T10:30+02:00').toInstant().toString()
import java.time.*; OffsetDateTime.parse('2024-03-05T10:30+02:00').toInstant().toString()
//// import java.time.*; OffsetDateTime.parse('2024-03-05T10:30+02:00').withOffsetSameInstant(ZoneOffset.UTC).toString()
import java.time.*; OffsetDateTime.parse('2024-03-05T10:30+02:00').withOffsetSameInstant(ZoneOffset.UTC).toString()
//// import java.time.*; OffsetDateTime.parse('2024-03-05T10:30+02:00').toZonedDateTime().toString()
import java.time.*; OffsetDateTime.parse('2024-03-05T10:30+02:00').toZonedDateTime().toString()
//// import java.time.*; ZonedDateTime.parse('2024-03-05T10:30Z') == ZonedDateTime.parse('2024-03-05T10:30Z')
import java.time.*; ZonedDateTime.parse('2024-03-05T10:30Z') == ZonedDateTime.parse('2024-03-05T10:30Z')
//// import java.time.*; Instant.ofEpochMilli(1500).toString() + Instant.EPOCH + Instant.ofEpochSecond(0).plusSeconds(60)
import java.time.*; Instant.ofEpochMilli(1500).toString() + Instant.EPOCH + Instant.ofEpochSecond(0).plusSeconds(60)
//// import java.time.*; Instant.parse('2024-03-05T10:30:00Z').toEpochMilli()
import java.time.*; Instant.parse('2024-03-05T10:30:00Z').toEpochMilli()
//// import java.time.*; Instant.parse('2024-03-05T10:30:00Z').atZone(ZoneId.of('UTC')).year
import java.time.*; Instant.parse('2024-03-05T10:30:00Z').atZone(ZoneId.of('UTC')).year
//// import java.time.*; Instant.parse('2024-03-05T10:30:00Z').atOffset(ZoneOffset.ofHours(2)).toString()
import java.time.*; Instant.parse('2024-03-05T10:30:00Z').atOffset(ZoneOffset.ofHours(2)).toString()
//// import java.time.*; Instant.EPOCH.isBefore(Instant.ofEpochSecond(1)) && Instant.EPOCH.isAfter(Instant.ofEpochSecond(-1))
import java.time.*; Instant.EPOCH.isBefore(Instant.ofEpochSecond(1)) && Instant.EPOCH.isAfter(Instant.ofEpochSecond(-1))
//// import java.time.*; import java.time.temporal.ChronoUnit; Instant.EPOCH.plus(1, ChronoUnit.DAYS).minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.DAYS).toString()
import java.time.*; import java.time.temporal.ChronoUnit; Instant.EPOCH.plus(1, ChronoUnit.DAYS).minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.DAYS).toString()
//// import java.time.*; Duration.between(Instant.EPOCH, Instant.ofEpochSecond(3661)).toString()
import java.time.*; Duration.between(Instant.EPOCH, Instant.ofEpochSecond(3661)).toString()
//// import java.time.*; def d = Duration.ofMinutes(90); [d.toHours(), d.toMinutes(), d.seconds, d.toMillis(), d.plusMinutes(30).toString(), d.minusHours(1).toString(), d.toString(), d.toMinutesPart(), d.isNegative(), d.isZero()]
import java.time.*; def d = Duration.ofMinutes(90); [d.toHours(), d.toMinutes(), d.seconds, d.toMillis(), d.plusMinutes(30).toString(), d.minusHours(1).toString(), d.toString(), d.toMinutesPart(), d.isNegative(), d.isZero()]
//// import java.time.*; Duration.ofHours(1).plus(Duration.ofMinutes(5)).minus(Duration.ofSeconds(30)).toString()
import java.time.*; Duration.ofHours(1).plus(Duration.ofMinutes(5)).minus(Duration.ofSeconds(30)).toString()
//// import java.time.*; import java.time.temporal.ChronoUnit; Duration.of(3, ChronoUnit.HOURS).plus(5, ChronoUnit.MINUTES).minus(1, ChronoUnit.SECONDS).multipliedBy(2).toString()
import java.time.*; import java.time.temporal.ChronoUnit; Duration.of(3, ChronoUnit.HOURS).plus(5, ChronoUnit.MINUTES).minus(1, ChronoUnit.SECONDS).multipliedBy(2).toString()
//// import java.time.*; Duration.parse('PT1H30M').toMinutes() + Duration.ofDays(1).toHours()
import java.time.*; Duration.parse('PT1H30M').toMinutes() + Duration.ofDays(1).toHours()
//// import java.time.*; Duration.ofMillis(1500).toString() + Duration.ZERO + Duration.ofSeconds(-90)
import java.time.*; Duration.ofMillis(1500).toString() + Duration.ZERO + Duration.ofSeconds(-90)
//// import java.time.*; Duration.ofHours(1) > Duration.ofMinutes(5) && Duration.ofHours(1).compareTo(Duration.ofHours(2)) < 0
import java.time.*; Duration.ofHours(1) > Duration.ofMinutes(5) && Duration.ofHours(1).compareTo(Duration.ofHours(2)) < 0
//// import java.time.*; LocalDateTime.parse('2024-03-05T10:30').plus(Duration.ofHours(1)).minus(Duration.ofMinutes(1)).toString()
import java.time.*; LocalDateTime.parse('2024-03-05T10:30').plus(Duration.ofHours(1)).minus(Duration.ofMinutes(1)).toString()
//// import java.time.*; import java.time.temporal.ChronoUnit; LocalDateTime.parse('2024-03-05T10:30').minus(1, ChronoUnit.WEEKS).toString()
import java.time.*; import java.time.temporal.ChronoUnit; LocalDateTime.parse('2024-03-05T10:30').minus(1, ChronoUnit.WEEKS).toString()
//// import java.time.*; ZoneId.of('Europe/Berlin').id + ZoneId.of('UTC') + ZoneOffset.ofHours(-5) + ZoneOffset.ofHoursMinutes(5, 30) + ZoneOffset.UTC
import java.time.*; ZoneId.of('Europe/Berlin').id + ZoneId.of('UTC') + ZoneOffset.ofHours(-5) + ZoneOffset.ofHoursMinutes(5, 30) + ZoneOffset.UTC
//// import java.time.*; ZoneOffset.ofHours(2).totalSeconds
import java.time.*; ZoneOffset.ofHours(2).totalSeconds
//// import java.time.*; Month.of(3).toString() + Month.MARCH.value + DayOfWeek.of(1) + DayOfWeek.MONDAY.value
import java.time.*; Month.of(3).toString() + Month.MARCH.value + DayOfWeek.of(1) + DayOfWeek.MONDAY.value
//// import java.util.concurrent.TimeUnit; [TimeUnit.HOURS.toMinutes(2), TimeUnit.HOURS.toSeconds(1), TimeUnit.MINUTES.toMillis(1), TimeUnit.SECONDS.toNanos(1), TimeUnit.SECONDS.toMicros(1), TimeUnit.MILLISECONDS.toHours(7200000), TimeUnit.MILLISECONDS.toDays(86400000), TimeUnit.MINUTES.convert(2, TimeUnit.HOURS)]
import java.util.concurrent.TimeUnit; [TimeUnit.HOURS.toMinutes(2), TimeUnit.HOURS.toSeconds(1), TimeUnit.MINUTES.toMillis(1), TimeUnit.SECONDS.toNanos(1), TimeUnit.SECONDS.toMicros(1), TimeUnit.MILLISECONDS.toHours(7200000), TimeUnit.MILLISECONDS.toDays(86400000), TimeUnit.MINUTES.convert(2, TimeUnit.HOURS)]
//// def c = Calendar.getInstance(TimeZone.getTimeZone('UTC')); c.timeInMillis = 0; [c.get(Calendar.YEAR), c.get(Calendar.MONTH), c.get(Calendar.DAY_OF_MONTH), c.get(Calendar.HOUR_OF_DAY), c.get(Calendar.DAY_OF_WEEK), c.get(Calendar.DAY_OF_YEAR), c.get(Calendar.MINUTE), c.get(Calendar.SECOND), c.get(Calendar.MILLISECOND), c.get(Calendar.AM_PM), c.get(Calendar.HOUR), c.get(Calendar.WEEK_OF_MONTH), c.get(Calendar.ERA)]
def c = Calendar.getInstance(TimeZone.getTimeZone('UTC')); c.timeInMillis = 0; [c.get(Calendar.YEAR), c.get(Calendar.MONTH), c.get(Calendar.DAY_OF_MONTH), c.get(Calendar.HOUR_OF_DAY), c.get(Calendar.DAY_OF_WEEK), c.get(Calendar.DAY_OF_YEAR), c.get(Calendar.MINUTE), c.get(Calendar.SECOND), c.get(Calendar.MILLISECOND), c.get(Calendar.AM_PM), c.get(Calendar.HOUR), c.get(Calendar.WEEK_OF_MONTH), c.get(Calendar.ERA)]
//// def c = Calendar.getInstance(TimeZone.getTimeZone('UTC')); c.timeInMillis = 0; c.add(Calendar.MONTH, 1); c.add(Calendar.DAY_OF_MONTH, -1); c.time.time
def c = Calendar.getInstance(TimeZone.getTimeZone('UTC')); c.timeInMillis = 0; c.add(Calendar.MONTH, 1); c.add(Calendar.DAY_OF_MONTH, -1); c.time.time
//// def c = Calendar.getInstance(TimeZone.getTimeZone('UTC')); c.timeInMillis = 0; c.set(Calendar.YEAR, 2024); c.set(Calendar.MONTH, 1); c.set(Calendar.DAY_OF_MONTH, 29); c.set(Calendar.HOUR, 3); c.set(Calendar.MINUTE, 4); c.set(Calendar.SECOND, 5); c.set(Calendar.MILLISECOND, 6); c.timeInMillis
def c = Calendar.getInstance(TimeZone.getTimeZone('UTC')); c.timeInMillis = 0; c.set(Calendar.YEAR, 2024); c.set(Calendar.MONTH, 1); c.set(Calendar.DAY_OF_MONTH, 29); c.set(Calendar.HOUR, 3); c.set(Calendar.MINUTE, 4); c.set(Calendar.SECOND, 5); c.set(Calendar.MILLISECOND, 6); c.timeInMillis
//// def c = Calendar.getInstance(TimeZone.getTimeZone('UTC')); c.timeInMillis = 0; c.set(2024, 1, 29); c.timeInMillis
def c = Calendar.getInstance(TimeZone.getTimeZone('UTC')); c.timeInMillis = 0; c.set(2024, 1, 29); c.timeInMillis
//// def c = Calendar.getInstance(TimeZone.getTimeZone('UTC')); c.timeInMillis = 0; c.set(2024, 1, 29, 10, 30); c.timeInMillis
def c = Calendar.getInstance(TimeZone.getTimeZone('UTC')); c.timeInMillis = 0; c.set(2024, 1, 29, 10, 30); c.timeInMillis
//// def c = Calendar.getInstance(TimeZone.getTimeZone('UTC')); c.timeInMillis = 0; c.set(2024, 1, 29, 10, 30, 15); c.timeInMillis
def c = Calendar.getInstance(TimeZone.getTimeZone('UTC')); c.timeInMillis = 0; c.set(2024, 1, 29, 10, 30, 15); c.timeInMillis
//// def c = Calendar.getInstance(TimeZone.getTimeZone('UTC')); c.timeInMillis = 5000; c.clearTime(); c.timeInMillis
def c = Calendar.getInstance(TimeZone.getTimeZone('UTC')); c.timeInMillis = 5000; c.clearTime(); c.timeInMillis
//// def c = new GregorianCalendar(2024, 1, 29); c.time.time
def c = new GregorianCalendar(2024, 1, 29); c.time.time
//// def c = new GregorianCalendar(2024, 1, 29, 10, 30, 15); c.time.time
def c = new GregorianCalendar(2024, 1, 29, 10, 30, 15); c.time.time
//// def c = new GregorianCalendar(TimeZone.getTimeZone('UTC')); c.timeInMillis = 0; c.timeZone.ID
def c = new GregorianCalendar(TimeZone.getTimeZone('UTC')); c.timeInMillis = 0; c.timeZone.ID
//// def a = Calendar.instance; a.timeInMillis = 0; def b = a.clone(); b.add(Calendar.DATE, 1); [a.before(b), a.after(b), a.compareTo(b), a == b, a < b, a.timeInMillis]
def a = Calendar.instance; a.timeInMillis = 0; def b = a.clone(); b.add(Calendar.DATE, 1); [a.before(b), a.after(b), a.compareTo(b), a == b, a < b, a.timeInMillis]
//// def c = Calendar.instance; c.timeInMillis = 0; c.timeZone = TimeZone.getTimeZone('Asia/Tokyo'); c.get(Calendar.HOUR_OF_DAY)
def c = Calendar.instance; c.timeInMillis = 0; c.timeZone = TimeZone.getTimeZone('Asia/Tokyo'); c.get(Calendar.HOUR_OF_DAY)
//// def c = Calendar.instance; c.timeInMillis = 0; c.format('yyyy-MM-dd')
def c = Calendar.instance; c.timeInMillis = 0; c.format('yyyy-MM-dd')
//// def c = Calendar.instance; c.time = new Date(86400000); c[Calendar.DATE]
def c = Calendar.instance; c.time = new Date(86400000); c[Calendar.DATE]
//// def c = Calendar.instance; c.timeInMillis = 0; c[Calendar.YEAR] = 2000; c.get(Calendar.YEAR)
def c = Calendar.instance; c.timeInMillis = 0; c[Calendar.YEAR] = 2000; c.get(Calendar.YEAR)
//// def c = Calendar.instance; c.timeInMillis = 0; c.getActualMaximum(Calendar.DAY_OF_MONTH)
def c = Calendar.instance; c.timeInMillis = 0; c.getActualMaximum(Calendar.DAY_OF_MONTH)
//// def d = new Date(0); d.time = 5000; d.time
def d = new Date(0); d.time = 5000; d.time
//// def d = new Date(0); d[Calendar.YEAR] = 2000; d.time
def d = new Date(0); d[Calendar.YEAR] = 2000; d.time
//// def d = new Date(0); d.set(year: 2000, month: 0, date: 2); d.time
def d = new Date(0); d.set(year: 2000, month: 0, date: 2); d.time
//// def d = new Date(0).updated(year: 2000); d.time
def d = new Date(0).updated(year: 2000); d.time
//// new Date(0).copyWith(year: 2001).time
new Date(0).copyWith(year: 2001).time
//// def n = []; new Date(172800000).downto(new Date(0)) { n << it.time }; n
def n = []; new Date(172800000).downto(new Date(0)) { n << it.time }; n
//// def n = []; new Date(0).upto(new Date(172800000)) { n << it.time }; n
def n = []; new Date(0).upto(new Date(172800000)) { n << it.time }; n
//// new Date(124, 1, 29).time
new Date(124, 1, 29).time
//// new Date(124, 1, 29, 10, 30).time
new Date(124, 1, 29, 10, 30).time
//// new Date(124, 1, 29, 10, 30, 15).time
new Date(124, 1, 29, 10, 30, 15).time
//// new Date(0) + 1
new Date(0) + 1
//// new Date(86400000) - 1
new Date(86400000) - 1
//// new Date(86400000 * 3L) - new Date(0)
new Date(86400000 * 3L) - new Date(0)
//// new Date(0).next().time + new Date(0).previous().time
new Date(0).next().time + new Date(0).previous().time
//// new Date(0).format('yyyy-MM-dd HH:mm:ss')
new Date(0).format('yyyy-MM-dd HH:mm:ss')
//// new Date(0).format('yyyy-MM-dd HH:mm', TimeZone.getTimeZone('Asia/Tokyo'))
new Date(0).format('yyyy-MM-dd HH:mm', TimeZone.getTimeZone('Asia/Tokyo'))
//// new Date(0).format("EEE MMM dd yyyy")
new Date(0).format("EEE MMM dd yyyy")
//// Date.parse('yyyy-MM-dd', '2024-03-05').time
Date.parse('yyyy-MM-dd', '2024-03-05').time
//// Date.parse('yyyy-MM-dd HH:mm', '2024-03-05 10:30', TimeZone.getTimeZone('Asia/Tokyo')).time
Date.parse('yyyy-MM-dd HH:mm', '2024-03-05 10:30', TimeZone.getTimeZone('Asia/Tokyo')).time
//// Date.parseToStringDate('Thu Jan 01 00:00:05 UTC 1970').time
Date.parseToStringDate('Thu Jan 01 00:00:05 UTC 1970').time
//// Date.parse('yyyy-MM-dd', 'nonsense')
Date.parse('yyyy-MM-dd', 'nonsense')
//// new Date(0).toString()
new Date(0).toString()
//// new Date(0).before(new Date(1)) && new Date(1).after(new Date(0)) && new Date(0) == new Date(0)
new Date(0).before(new Date(1)) && new Date(1).after(new Date(0)) && new Date(0) == new Date(0)
//// new Date(0).compareTo(new Date(5))
new Date(0).compareTo(new Date(5))
//// new Date(0).clearTime().time
new Date(0).clearTime().time
//// new Date(0).dateString
new Date(0).dateString
//// new Date(0).year + new Date(0).month + new Date(0).date + new Date(0).hours
new Date(0).year + new Date(0).month + new Date(0).date + new Date(0).hours
//// new Date(0)[Calendar.YEAR]
new Date(0)[Calendar.YEAR]
//// new Date(0).toCalendar().get(Calendar.YEAR)
new Date(0).toCalendar().get(Calendar.YEAR)
//// new Date(0).hashCode()
new Date(0).hashCode()
//// def f = new java.text.SimpleDateFormat('yyyy-MM-dd', Locale.ENGLISH); f.format(new Date(0))
def f = new java.text.SimpleDateFormat('yyyy-MM-dd', Locale.ENGLISH); f.format(new Date(0))
//// def f = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss'Z'"); f.timeZone = TimeZone.getTimeZone('UTC'); [f.format(new Date(0)), f.timeZone.ID, f.toPattern()]
def f = new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss'Z'"); f.timeZone = TimeZone.getTimeZone('UTC'); [f.format(new Date(0)), f.timeZone.ID, f.toPattern()]
//// def f = new java.text.SimpleDateFormat('yyyy'); f.applyPattern('MM/yyyy'); f.format(new Date(0))
def f = new java.text.SimpleDateFormat('yyyy'); f.applyPattern('MM/yyyy'); f.format(new Date(0))
//// def f = new java.text.SimpleDateFormat('yyyy-MM-dd'); f.setLenient(true); f.isLenient()
def f = new java.text.SimpleDateFormat('yyyy-MM-dd'); f.setLenient(true); f.isLenient()
//// def f = new java.text.SimpleDateFormat('yyyy-MM-dd'); f.parse('2024-02-30').format('yyyy-MM-dd')
def f = new java.text.SimpleDateFormat('yyyy-MM-dd'); f.parse('2024-02-30').format('yyyy-MM-dd')
//// def f = new java.text.SimpleDateFormat('yyyy-MM-dd'); f.parse('x')
def f = new java.text.SimpleDateFormat('yyyy-MM-dd'); f.parse('x')
//// new java.text.SimpleDateFormat('EEEE d MMMM yyyy, h:mm a, D, w, u, k, K, S, z, Z, X').format(new Date(0))
new java.text.SimpleDateFormat('EEEE d MMMM yyyy, h:mm a, D, w, u, k, K, S, z, Z, X').format(new Date(0))
//// new java.text.SimpleDateFormat('bogus')
new java.text.SimpleDateFormat('bogus')
//// TimeZone.getTimeZone('Europe/Berlin').ID + TimeZone.getTimeZone('Nope').ID + TimeZone.default.ID
TimeZone.getTimeZone('Europe/Berlin').ID + TimeZone.getTimeZone('Nope').ID + TimeZone.default.ID
//// TimeZone.getTimeZone('Europe/Berlin').getOffset(0L) + TimeZone.getTimeZone('Europe/Berlin').rawOffset
TimeZone.getTimeZone('Europe/Berlin').getOffset(0L) + TimeZone.getTimeZone('Europe/Berlin').rawOffset
//// TimeZone.getTimeZone('UTC') == TimeZone.getTimeZone('UTC')
TimeZone.getTimeZone('UTC') == TimeZone.getTimeZone('UTC')
//// TimeZone.getTimeZone('UTC').displayName
TimeZone.getTimeZone('UTC').displayName
//// TimeZone.getTimeZone('Asia/Tokyo').toZoneId().toString()
TimeZone.getTimeZone('Asia/Tokyo').toZoneId().toString()
//// TimeZone.getTimeZone('GMT+2').ID
TimeZone.getTimeZone('GMT+2').ID
