//// a date's text
new Date(0).toString()
//// a date's time
[new Date(1234567890123L).time, new Date(1234567890123L).getTime().getClass().simpleName]
//// format
new Date(1234567890123L).format('yyyy-MM-dd HH:mm:ss.SSS EEE MMM')
//// format in a zone
new Date(1234567890123L).format("yyyyMMdd'T'HHmmssZ", TimeZone.getTimeZone('Europe/Berlin'))
//// days later
(new Date(0) + 40).toString()
//// days before
(new Date(0) - 1).format('yyyy-MM-dd')
//// days between
Date.parse('yyyy-MM-dd', '2020-03-01') - Date.parse('yyyy-MM-dd', '2020-02-27')
//// next
def d = new Date(0); d++; d.format('dd')
//// compare
def (a, b) = [new Date(1), new Date(2)]
[a < b, a.before(b), a.after(b), a <=> b, a == new Date(1), a.equals(new Date(1)), [a, b].max() == b]
//// sorted
[new Date(5), new Date(1), new Date(3)].sort()*.time
//// as a key
[(new Date(7)): 'x'].get(new Date(7))
//// hash code
[new Date(1234567890123L).hashCode(), new Date(0).hashCode()]
//// clearTime
def d = new Date(1234567890123L); d.clearTime(); d.time
//// parse
Date.parse("yyyy-MM-dd'T'HH:mm:ss", '2021-05-06T07:08:09').time
//// parse fails
Date.parse('yyyy-MM-dd', 'yesterday')
//// wrong pattern
new Date(0).format('bbb')
//// fields by Calendar's numbers
def d = new Date(1234567890123L)
[d[Calendar.YEAR], d[Calendar.MONTH], d[Calendar.DAY_OF_MONTH], d[Calendar.DAY_OF_WEEK], d[Calendar.HOUR_OF_DAY], d[Calendar.WEEK_OF_YEAR]]
//// copyWith
new Date(0).copyWith(year: 2000, month: 1, date: 29).format('yyyy-MM-dd')
//// getYear and others
def d = new Date(1234567890123L); [d.year, d.month, d.date, d.day, d.hours, d.minutes, d.seconds]
//// upto
def days = []; new Date(0).upto(new Date(0) + 2) { days << it.format('dd') }; days
//// in a text
"at ${new Date(0)}"
//// no such constructor
new Date('a', 'b')
//// calendar
def c = Calendar.getInstance(TimeZone.getTimeZone('UTC'))
c.time = new Date(0)
c.set(Calendar.HOUR_OF_DAY, 5)
c.add(Calendar.MONTH, 13)
c.add(Calendar.DAY_OF_MONTH, -1)
[c.time.time, c.get(Calendar.YEAR), c.timeInMillis]
//// calendar's last day
def c = new GregorianCalendar(2020, Calendar.FEBRUARY, 10)
[c.getActualMaximum(Calendar.DAY_OF_MONTH), c.format('yyyy/MM/dd'), c[Calendar.DAY_OF_YEAR]]
//// calendar set
def c = Calendar.instance
c.set(2020, 0, 31, 23, 59, 58)
c.add(Calendar.MONTH, 1)
c.format('yyyy-MM-dd HH:mm:ss')
//// time zone
[TimeZone.getTimeZone('Europe/Berlin').ID, TimeZone.getTimeZone('nowhere').ID, TimeZone.getTimeZone('GMT+2').rawOffset]
//// simple date format
def f = new java.text.SimpleDateFormat('yyyy-MM-dd HH:mm z')
f.setTimeZone(TimeZone.getTimeZone('America/New_York'))
[f.format(new Date(1600000000000L)), f.parse('2020-09-13 08:26 UTC').time, f.toPattern()]
//// simple date format fails
new java.text.SimpleDateFormat('yyyy').parse('x')
