//// the pattern 0
[0, 1, -1, 12345, 0.00123, 1234567.891, -0.5, 2.5, 0.005, 99.995, 1e10, -1234.567, 2.675d, 1.005d, 100].collect { new java.text.DecimalFormat('0').format(it) }
//// the pattern #.##
[0, 1, -1, 12345, 0.00123, 1234567.891, -0.5, 2.5, 0.005, 99.995, 1e10, -1234.567, 2.675d, 1.005d, 100].collect { new java.text.DecimalFormat('#.##').format(it) }
//// the pattern #,##0.00
[0, 1, -1, 12345, 0.00123, 1234567.891, -0.5, 2.5, 0.005, 99.995, 1e10, -1234.567, 2.675d, 1.005d, 100].collect { new java.text.DecimalFormat('#,##0.00').format(it) }
//// the pattern 00.###E0
[0, 1, -1, 12345, 0.00123, 1234567.891, -0.5, 2.5, 0.005, 99.995, 1e10, -1234.567, 2.675d, 1.005d, 100].collect { new java.text.DecimalFormat('00.###E0').format(it) }
//// the pattern 0.###E0
[0, 1, -1, 12345, 0.00123, 1234567.891, -0.5, 2.5, 0.005, 99.995, 1e10, -1234.567, 2.675d, 1.005d, 100].collect { new java.text.DecimalFormat('0.###E0').format(it) }
//// the pattern ##0.##E0
[0, 1, -1, 12345, 0.00123, 1234567.891, -0.5, 2.5, 0.005, 99.995, 1e10, -1234.567, 2.675d, 1.005d, 100].collect { new java.text.DecimalFormat('##0.##E0').format(it) }
//// the pattern 0.00E00
[0, 1, -1, 12345, 0.00123, 1234567.891, -0.5, 2.5, 0.005, 99.995, 1e10, -1234.567, 2.675d, 1.005d, 100].collect { new java.text.DecimalFormat('0.00E00').format(it) }
//// the pattern 0.
[0, 1, -1, 12345, 0.00123, 1234567.891, -0.5, 2.5, 0.005, 99.995, 1e10, -1234.567, 2.675d, 1.005d, 100].collect { new java.text.DecimalFormat('0.').format(it) }
//// the pattern .0
[0, 1, -1, 12345, 0.00123, 1234567.891, -0.5, 2.5, 0.005, 99.995, 1e10, -1234.567, 2.675d, 1.005d, 100].collect { new java.text.DecimalFormat('.0').format(it) }
//// the pattern .##
[0, 1, -1, 12345, 0.00123, 1234567.891, -0.5, 2.5, 0.005, 99.995, 1e10, -1234.567, 2.675d, 1.005d, 100].collect { new java.text.DecimalFormat('.##').format(it) }
//// the pattern #.00
[0, 1, -1, 12345, 0.00123, 1234567.891, -0.5, 2.5, 0.005, 99.995, 1e10, -1234.567, 2.675d, 1.005d, 100].collect { new java.text.DecimalFormat('#.00').format(it) }
//// the pattern 0.0%
[0, 1, -1, 12345, 0.00123, 1234567.891, -0.5, 2.5, 0.005, 99.995, 1e10, -1234.567, 2.675d, 1.005d, 100].collect { new java.text.DecimalFormat('0.0%').format(it) }
//// the pattern 'x'0
[0, 1, -1, 12345, 0.00123, 1234567.891, -0.5, 2.5, 0.005, 99.995, 1e10, -1234.567, 2.675d, 1.005d, 100].collect { new java.text.DecimalFormat('\'x\'0').format(it) }
//// the pattern $#,##0.00;($#,##0.00)
[0, 1, -1, 12345, 0.00123, 1234567.891, -0.5, 2.5, 0.005, 99.995, 1e10, -1234.567, 2.675d, 1.005d, 100].collect { new java.text.DecimalFormat('$#,##0.00;($#,##0.00)').format(it) }
//// the pattern 0.0;minus 0.0
[0, 1, -1, 12345, 0.00123, 1234567.891, -0.5, 2.5, 0.005, 99.995, 1e10, -1234.567, 2.675d, 1.005d, 100].collect { new java.text.DecimalFormat('0.0;minus 0.0').format(it) }
//// the pattern 0.0'%'
[0, 1, -1, 12345, 0.00123, 1234567.891, -0.5, 2.5, 0.005, 99.995, 1e10, -1234.567, 2.675d, 1.005d, 100].collect { new java.text.DecimalFormat('0.0\'%\'').format(it) }
//// the pattern 000.0
[0, 1, -1, 12345, 0.00123, 1234567.891, -0.5, 2.5, 0.005, 99.995, 1e10, -1234.567, 2.675d, 1.005d, 100].collect { new java.text.DecimalFormat('000.0').format(it) }
//// the pattern 0.000‰
[0, 1, -1, 12345, 0.00123, 1234567.891, -0.5, 2.5, 0.005, 99.995, 1e10, -1234.567, 2.675d, 1.005d, 100].collect { new java.text.DecimalFormat('0.000‰').format(it) }
//// the pattern of nothing
[0, 1, -1, 12345, 0.00123, 1234567.891, -0.5, 2.5, 0.005, 99.995, 1e10, -1234.567, 2.675d, 1.005d, 100].collect { new java.text.DecimalFormat('').format(it) }
//// numbers in the language of GERMANY
[java.text.NumberFormat.getInstance(Locale.GERMANY).format(1234567.891), java.text.NumberFormat.getCurrencyInstance(Locale.GERMANY).format(1234.5), java.text.NumberFormat.getPercentInstance(Locale.GERMANY).format(0.256), new java.text.DecimalFormat('#,##0.0#', java.text.DecimalFormatSymbols.getInstance(Locale.GERMANY)).format(-1234.567), String.format(Locale.GERMANY, '%,.2f %.1f %d %,d %e', 1234567.891, 0.25, 5, 1234567, 12.5)]
//// numbers in the language of FRANCE
[java.text.NumberFormat.getInstance(Locale.FRANCE).format(1234567.891), java.text.NumberFormat.getCurrencyInstance(Locale.FRANCE).format(1234.5), java.text.NumberFormat.getPercentInstance(Locale.FRANCE).format(0.256), new java.text.DecimalFormat('#,##0.0#', java.text.DecimalFormatSymbols.getInstance(Locale.FRANCE)).format(-1234.567), String.format(Locale.FRANCE, '%,.2f %.1f %d %,d %e', 1234567.891, 0.25, 5, 1234567, 12.5)]
//// numbers in the language of US
[java.text.NumberFormat.getInstance(Locale.US).format(1234567.891), java.text.NumberFormat.getCurrencyInstance(Locale.US).format(1234.5), java.text.NumberFormat.getPercentInstance(Locale.US).format(0.256), new java.text.DecimalFormat('#,##0.0#', java.text.DecimalFormatSymbols.getInstance(Locale.US)).format(-1234.567), String.format(Locale.US, '%,.2f %.1f %d %,d %e', 1234567.891, 0.25, 5, 1234567, 12.5)]
//// numbers in the language of ITALY
[java.text.NumberFormat.getInstance(Locale.ITALY).format(1234567.891), java.text.NumberFormat.getCurrencyInstance(Locale.ITALY).format(1234.5), java.text.NumberFormat.getPercentInstance(Locale.ITALY).format(0.256), new java.text.DecimalFormat('#,##0.0#', java.text.DecimalFormatSymbols.getInstance(Locale.ITALY)).format(-1234.567), String.format(Locale.ITALY, '%,.2f %.1f %d %,d %e', 1234567.891, 0.25, 5, 1234567, 12.5)]
//// numbers that are read
['12.5abc', '1,234.5', '-7', '1e3', '.5', '12,', '9223372036854775808', '-0', '1.0'].collect { def n = java.text.NumberFormat.instance.parse(it); [n, n.class.simpleName] }
//// what is no number is not read
java.text.NumberFormat.instance.parse('abc')
//// symbols of one's own
def s = new java.text.DecimalFormatSymbols(Locale.US)
s.setDecimalSeparator(',' as char)
s.groupingSeparator = '.'
new java.text.DecimalFormat('#,##0.00', s).format(1234.5)
//// a format that is changed
def f = new java.text.DecimalFormat('0.###')
f.setRoundingMode(java.math.RoundingMode.DOWN)
f.setMaximumFractionDigits(1)
def g = java.text.NumberFormat.getInstance()
g.setGroupingUsed(false)
g.minimumIntegerDigits = 3
[f.format(1.29), g.format(5), g.format(12345)]
//// decimals that are read
def f = new java.text.DecimalFormat('0')
f.parseBigDecimal = true
f.parse('1.50')
//// messages
[java.text.MessageFormat.format('Hello {0}, you are {1}', 'Bob', 5), java.text.MessageFormat.format('{1} {0} {0} {2}', 'x', null), java.text.MessageFormat.format('{0} {1} {2}', [1, 2], [a: 1], 2.5d), new java.text.MessageFormat('{0}-{1}').format(['a', 'b'] as Object[])]
//// apostrophes in messages
[java.text.MessageFormat.format("It''s {0} '{1}' '{'x'}'", 'x', 'y'), java.text.MessageFormat.format("don't {0}", 1), java.text.MessageFormat.format('a } b {0}', 1)]
//// formats in messages
java.text.MessageFormat.format('{0,number,#.##} {1,date,yyyy} {2} {2,number,integer} {3,number,percent}', 3.14159, new Date(0), 1234567, 0.5)
//// choices in messages
[-1, 0, 1, 5].collect { java.text.MessageFormat.format('{0,choice,0#none|1#one|1<many {0}}', it) }
//// a message that is not closed
java.text.MessageFormat.format('{0', 'a')
//// a message whose argument is no number
java.text.MessageFormat.format('{x}', 'a')
//// a date that must be there
def f = new java.text.SimpleDateFormat('yyyy-MM-dd')
f.lenient = false
[f.parse('2020-12-01').time, f.isLenient(), f.parse('2020-13-01')]
