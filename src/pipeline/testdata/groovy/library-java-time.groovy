//// instant
import java.time.*
def i = Instant.ofEpochMilli(1234567890123L)
[i.toString(), i.epochSecond, i.toEpochMilli(), i.plusSeconds(60).toString(), i.minus(Duration.ofDays(1)).toString()]
//// instants compare
import java.time.Instant
def (a, b) = [Instant.ofEpochSecond(1), Instant.parse('1970-01-01T00:00:02Z')]
[a < b, a.isBefore(b), a == Instant.ofEpochMilli(1000), a <=> b, Instant.EPOCH.toString()]
//// instant does not parse
java.time.Instant.parse('2020-01-01')
//// local date
import java.time.LocalDate
def d = LocalDate.of(2020, 1, 31)
[d, d.plusMonths(1), d.minusDays(31), d.withDayOfMonth(1), d.year, d.monthValue, d.month, d.dayOfWeek, d.dayOfYear, d.isLeapYear(), d.lengthOfMonth()]*.toString()
//// local date parses
import java.time.LocalDate
import java.time.format.DateTimeFormatter
[LocalDate.parse('2020-02-29'), LocalDate.parse('03.04.2021', DateTimeFormatter.ofPattern('dd.MM.yyyy')), LocalDate.parse('20210304', DateTimeFormatter.BASIC_ISO_DATE)]*.toString()
//// no such day
java.time.LocalDate.parse('2021-02-29')
//// a date is no time
java.time.LocalDate.of(2020, 1, 1).format(java.time.format.DateTimeFormatter.ofPattern('HH')).size()
//// local date and time
import java.time.LocalDateTime
import java.time.format.DateTimeFormatter
def t = LocalDateTime.of(2020, 2, 3, 4, 5, 6)
[t, t.plusHours(20), LocalDateTime.of(2020, 2, 3, 4, 5), t.format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")), t.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME), t.format(DateTimeFormatter.ISO_DATE), t.toLocalDate(), t.toLocalTime(), LocalDateTime.parse('2020-02-03T04:05:06.789')]*.toString()
//// formatter's letters
import java.time.*
import java.time.format.DateTimeFormatter
def z = ZonedDateTime.of(2020, 7, 3, 14, 5, 6, 789000000, ZoneId.of('Europe/Berlin'))
['uuuu', 'yy', 'M', 'MMM', 'MMMM', 'd', 'D', 'E', 'EEEE', 'a', 'h', 'H', 'm', 'ss', 'S', 'SSS', 'SSSSSS', 'n', 'Z', 'X', 'XXX', 'x', 'xxx', 'VV', 'z', 'Q', "'o''clock'", "[HH]"].collect { z.format(DateTimeFormatter.ofPattern(it)) }
//// zoned
import java.time.*
def z = ZonedDateTime.of(2020, 3, 29, 1, 30, 0, 0, ZoneId.of('Europe/Berlin'))
[z, z.plusHours(1), z.plusDays(1), z.withZoneSameInstant(ZoneId.of('UTC')), z.toInstant(), z.toLocalDate(), z.zone, z.offset, z.toOffsetDateTime(), z.toEpochSecond()]*.toString()
//// parse with an offset
import java.time.*
[OffsetDateTime.parse('2020-02-03T04:05:06+02:00'), ZonedDateTime.parse('2020-02-03T04:05:06Z'), ZonedDateTime.parse('2020-02-03T04:05:06+01:00[Europe/Berlin]'), OffsetDateTime.parse('2020-02-03T04:05:06+02:00').toInstant()]*.toString()
//// zones
import java.time.*
[ZoneId.of('UTC'), ZoneOffset.UTC, ZoneOffset.ofHours(-5), ZoneId.of('+02:00'), ZoneId.of('Europe/Berlin') == ZoneId.of('Europe/Berlin')]*.toString()
//// from an instant
import java.time.*
def i = Instant.ofEpochMilli(0)
[i.atZone(ZoneId.of('Europe/Berlin')), LocalDateTime.ofInstant(i, ZoneOffset.UTC), ZonedDateTime.ofInstant(i, ZoneId.of('UTC')), LocalDateTime.ofInstant(i, ZoneId.of('Asia/Tokyo')), Date.from(i).time, new Date(5).toInstant()]*.toString()
//// duration
import java.time.Duration
def d = Duration.ofSeconds(3723, 0)
[d, Duration.ofMillis(1500), Duration.ofMinutes(90), Duration.ofDays(2), Duration.ZERO, Duration.ofMillis(-1500), Duration.parse('PT1H30M'), d.plusMinutes(1)]*.toString()
//// duration's parts
import java.time.Duration
def d = Duration.ofMillis(90061001L)
[d.toDays(), d.toHours(), d.toMinutes(), d.getSeconds(), d.toMillis(), d.toHoursPart(), d.toMinutesPart(), d.toSecondsPart(), d.toMillisPart()]
//// between
import java.time.*
import java.time.temporal.ChronoUnit
def (a, b) = [LocalDate.of(2020, 1, 31), LocalDate.of(2021, 3, 1)]
[ChronoUnit.DAYS.between(a, b), ChronoUnit.MONTHS.between(a, b), a.until(b, ChronoUnit.YEARS), Duration.between(Instant.EPOCH, Instant.ofEpochSecond(61)).toString(), ChronoUnit.HOURS.between(Instant.EPOCH, Instant.ofEpochSecond(7300))]
//// truncated
import java.time.Instant
import java.time.temporal.ChronoUnit
[Instant.ofEpochMilli(1234567890123L).truncatedTo(ChronoUnit.SECONDS), Instant.ofEpochMilli(1234567890123L).truncatedTo(ChronoUnit.DAYS), Instant.ofEpochMilli(0).plus(3, ChronoUnit.HOURS)]*.toString()
//// units
import java.util.concurrent.TimeUnit
import java.time.temporal.ChronoUnit
[TimeUnit.HOURS.toMinutes(2), TimeUnit.MILLISECONDS.toSeconds(1999), TimeUnit.SECONDS.convert(2, TimeUnit.MINUTES), TimeUnit.DAYS, TimeUnit.valueOf('SECONDS') == TimeUnit.SECONDS, ChronoUnit.DAYS, ChronoUnit.DAYS.name(), TimeUnit.values().size()]*.toString()
//// no such unit
java.util.concurrent.TimeUnit.valueOf('FORTNIGHTS')
//// local time
import java.time.LocalTime
[LocalTime.of(23, 30).plusHours(2), LocalTime.parse('04:05:06'), LocalTime.of(1, 2, 3).toSecondOfDay(), LocalTime.of(1, 2).isBefore(LocalTime.of(1, 3))]*.toString()
//// equal dates
import java.time.LocalDate
[LocalDate.of(2020, 1, 1) == LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 1).equals(LocalDate.of(2020, 1, 2)), LocalDate.of(2020, 1, 1) < LocalDate.of(2020, 1, 2), [(LocalDate.of(2020, 1, 1)): 1].get(LocalDate.of(2020, 1, 1))]
//// unknown zone
try { java.time.ZoneId.of('Mars/Base') } catch (java.time.DateTimeException e) { e.message }
//// periods
import java.time.*
println Period.between(LocalDate.of(2020,1,31), LocalDate.of(2021,3,1))
println Period.ofDays(3).days
println LocalDate.of(2020,1,31).plus(Period.ofMonths(1))
println Period.parse('P1Y2M3D').toTotalMonths()
println Period.between(LocalDate.of(2021,3,1), LocalDate.of(2020,1,31))
println LocalDate.of(2020,2,29).minus(Period.of(1, 1, 1))
println Period.of(1, 14, 3).normalized()
println Period.ZERO
println Period.ofWeeks(2)
println Period.of(1, -2, 3).negated()
println Period.ofDays(1) == Period.ofDays(1)
println LocalDate.of(2020,1,1).until(LocalDate.of(2020,3,5))
println LocalDateTime.of(2020,1,31,10,0).plus(Period.ofMonths(1))
println Period.ofDays(-1).isNegative(); Period.parse('P2W').days
//// adjusters
import java.time.*
import java.time.temporal.*
def d = LocalDate.of(2021, 2, 3)
println d.with(TemporalAdjusters.firstDayOfMonth())
println d.with(TemporalAdjusters.lastDayOfMonth())
println d.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
println d.with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY))
println d.with(TemporalAdjusters.previous(DayOfWeek.WEDNESDAY))
println d.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))
println d.with(TemporalAdjusters.firstDayOfNextMonth())
println d.with(TemporalAdjusters.lastDayOfYear())
println d.with(TemporalAdjusters.firstDayOfYear())
println d.with(TemporalAdjusters.firstInMonth(DayOfWeek.FRIDAY))
println d.with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY)); d.with(TemporalAdjusters.firstDayOfNextYear())
//// years and months
import java.time.*
import java.time.format.*
println YearMonth.of(2020, 2).lengthOfMonth()
println YearMonth.of(2020, 12).plusMonths(2)
println YearMonth.of(2020, 2).atEndOfMonth()
println YearMonth.parse('2021-05').month
println YearMonth.from(LocalDate.of(2020, 3, 4))
println YearMonth.of(2020, 2).isBefore(YearMonth.of(2020, 3))
println Year.of(2020).isLeap()
println Year.isLeap(1900)
println Year.of(2020).atDay(60)
println YearMonth.of(2021, 5).format(DateTimeFormatter.ofPattern('MMM yyyy'))
println Year.of(2020); YearMonth.of(2020, 1).atDay(5)
//// days and months
import java.time.*
import java.time.format.TextStyle
println DayOfWeek.MONDAY.plus(3)
println DayOfWeek.MONDAY.minus(1)
println DayOfWeek.of(7)
println Month.MARCH.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
println DayOfWeek.FRIDAY.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
println DayOfWeek.FRIDAY.getDisplayName(TextStyle.NARROW, Locale.ENGLISH)
println Month.of(2).maxLength()
println Month.DECEMBER.plus(2)
println Month.FEBRUARY.length(false); DayOfWeek.valueOf('SUNDAY').ordinal()
//// formats of java time
import java.time.*
import java.time.format.*
def t = LocalDateTime.of(2021, 2, 3, 4, 5, 6, 7000000)
println(['e', 'Q', 'QQ', 'QQQ'].collect { t.format(DateTimeFormatter.ofPattern(it)) })
println DateTimeFormatter.ISO_DATE_TIME.format(t)
println DateTimeFormatter.ISO_DATE_TIME.format(t.atZone(ZoneId.of('UTC'))).startsWith('2021-02-03T04:05:06.007Z')
println DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(t)
println DateTimeFormatter.ISO_INSTANT.format(t.toInstant(ZoneOffset.UTC)); DateTimeFormatter.ISO_DATE.format(t)
