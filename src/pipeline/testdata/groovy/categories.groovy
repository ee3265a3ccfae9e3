//// a category gives texts a method
class Shouting { static String shout(String self, String end = '!') { self.toUpperCase() + end } }
use(Shouting) { println 'a'.shout(); println "b${1}".toString().shout('?') }
try { 'c'.shout() } catch (MissingMethodException e) { println e.message.readLines()[0] }
//// a category reaches what the block calls
class Halves { static int half(Integer self) { self.intdiv(2) } }
def compute(x) { x.half() }
use(Halves) { [compute(8), [2, 4].collect { it.half() }] }
//// a category gives properties
class Sizes { static String getKb(Number self) { "${self * 1024} bytes" } ; static boolean isBig(Number self) { self > 10 } }
use(Sizes) { [1.kb, 2.5.kb, 11.big, 3.isBig()] }
//// a category replaces a method
class Loud { static String toLowerCase(String self) { self.toUpperCase() }; static String trim(Object self) { 'of any' } }
use(Loud) { ['abC'.toLowerCase(), ' x '.trim()] }
//// several categories
class One { static String who(String self) { 'one' } ; static String first(String self) { 'first' } }
class Two { static String who(String self) { 'two' } }
[use(One, Two) { 'x'.who() + 'x'.first() }, use(Two, One) { 'x'.who() }, use([One, Two]) { 'x'.who() }]
//// nested categories
class Outside { static String who(String self) { 'outside' } ; static String other(String self) { 'other' } }
class Inside { static String who(String self) { 'inside' } }
use(Outside) {
    def found = []
    found << 'x'.who()
    use(Inside) { found << 'x'.who() + 'x'.other() }
    found << 'x'.who()
    found
}
//// a category ends with an exception
class Failing { static String fail(String self) { throw new IllegalStateException(self) } }
try { use(Failing) { 'oh'.fail() } } catch (IllegalStateException e) { println e.message }
try { 'oh'.fail() } catch (MissingMethodException e) { 'gone' }
//// a category for a class of one's own
class Box { int size = 2; String toString() { "box $size" } }
class Boxes { static Box grow(Box self, int by) { self.size += by; self }; static int getArea(Box self) { self.size ** 2 } ; static Box plus(Box self, Box other) { new Box(size: self.size + other.size) } }
use(Boxes) { def b = new Box().grow(3); println b.area; println b + new Box(); "$b" }
//// a category for lists and maps
class More { static second(List self) { self[1] } ; static String flat(Map self) { self.collect { k, v -> "$k=$v" }.join('&') } }
use(More) { [[1, 2].second(), [a: 1, b: 2].flat()] }
//// a category for closures' results
class Times { static void times2(Integer self, Closure c) { c(self * 2) } }
def seen = []
use(Times) { 3.times2 { seen << it } }
seen
//// a category declared with an annotation
@Category(String) class Twice { String twice() { this + this } ; int length2() { length() * 2 } }
use(Twice) { ['ab'.twice(), 'abc'.length2()] }
//// what use gives
[use(groovy.time.TimeCategory) { 5 }, use(groovy.time.TimeCategory) { }]
//// durations as texts
import groovy.time.TimeCategory
use(TimeCategory) { [3.days, 1.day, 2.hours, 5.minutes, 7.seconds, 30.milliseconds, 2.weeks, 1.week, 4.months, 1.year, 1.second, 1.minute, 1.hour, 1.month, 2.years, 1.millisecond]*.toString() }
//// sums of durations
import groovy.time.TimeCategory
use(TimeCategory) { [1.day + 2.hours, 1.month + 3.days, 1.year + 1.hour + 5.seconds, 10.seconds - 1500.milliseconds, 2.hours - 1.day, 90.minutes, 3.days - 1.hour, 1.month - 1.week, 0.days].collect { "${it.class.simpleName}: $it" }.join('\n') }
//// dates and durations
import groovy.time.TimeCategory
def date = new Date(1700000000000L)
use(TimeCategory) { [date + 2.hours, date - 3.days, date + 1.month, date - 1.year, date + 1.week + 30.seconds, date + 1.month + 2.hours]*.toString() }
//// the end of a month
import groovy.time.TimeCategory
def date = Date.parse('yyyy-MM-dd', '2024-01-31')
use(TimeCategory) { [date + 1.month, date + 13.months, date - 2.months, date + 1.year]*.format('yyyy-MM-dd') }
//// the time between dates
import groovy.time.TimeCategory
import groovy.time.TimeDuration
def from = new Date(1700000000000L)
def to = new Date(1700093784005L)
TimeDuration took = TimeCategory.minus(to, from)
println took
println "${took.days} ${took.hours} ${took.minutes} ${took.seconds} ${took.millis} ${took.toMilliseconds()}"
println TimeCategory.minus(from, to)
use(TimeCategory) { (to - from).toString() }
//// durations in milliseconds
import groovy.time.TimeCategory
use(TimeCategory) { [1.day, 90.minutes, 2.weeks + 1.second, 5.milliseconds]*.toMilliseconds() }
//// durations compared
import groovy.time.TimeCategory
use(TimeCategory) { [1.day > 23.hours, 60.minutes == 1.hour, 1.day <=> 2.days, [3.hours, 1.minute, 2.days].max().toString(), [3.hours, 1.minute].sort()*.toString()] }
//// durations are made
import groovy.time.*
[new TimeDuration(1, 2, 3, 4), new TimeDuration(5, 1, 2, 3, 4), new Duration(1, 2, 3, 4, 5), new DatumDependentDuration(1, 2, 3, 4, 5, 6, 7)]*.toString()
//// days are cut
import groovy.time.TimeCategory
use(TimeCategory) { def d = 3.days.ago; [d.class.name, d.class.simpleName, d.format('HH:mm:ss'), d instanceof Date, (1.month.ago).class.name, 2.hours.ago.class.name, 2.days.from.now.class.name, (1.month + 1.hour).ago.class.name, 2.minutes.from.now.class.name] }
//// ago and from now
import groovy.time.TimeCategory
use(TimeCategory) { def now = new Date(); [5.minutes.ago < now, 5.minutes.from.now > now, 1.day.ago.before(now), 1.month.from.now.after(now), 2.weeks.from.now > 1.week.from.now, 1.year.ago < 1.month.ago, 3.days.from.today == 3.days.from.now] }
//// plus of the category without use
import groovy.time.TimeCategory
import groovy.time.TimeDuration
def date = new Date(1700000000000L)
[TimeCategory.plus(date, new TimeDuration(1, 0, 0, 0)), TimeCategory.getHours(3), TimeCategory.minus(date, TimeCategory.getDays(1))]*.toString()
//// a duration and a number
import groovy.time.TimeCategory
use(TimeCategory) { 2.days * 2 }
//// a word that is no duration
import groovy.time.TimeCategory
use(TimeCategory) { 2.fortnights }
//// durations end with the block
import groovy.time.TimeCategory
use(TimeCategory) { 2.days }
2.days
