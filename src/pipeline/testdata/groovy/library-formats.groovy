//// decimal format
import java.text.DecimalFormat
[new DecimalFormat('0.00').format(1.5), new DecimalFormat('#.##').format(2.345), new DecimalFormat('#,##0.0').format(1234567.89), new DecimalFormat('000').format(7), new DecimalFormat('#').format(2.5), new DecimalFormat('0').format(3.5), new DecimalFormat('0.0%').format(0.256), new DecimalFormat('#.##').format(0.5), new DecimalFormat('#.##').format(0), new DecimalFormat('0.###').format(-1.25), new DecimalFormat("0.0 'MB'").format(12L)]
//// decimal format without zeros
import java.text.DecimalFormat
[new DecimalFormat('#.00').format(0.5), new DecimalFormat('#').format(0), new DecimalFormat('#,###').format(1234), new DecimalFormat('#.#').format(0), new DecimalFormat('.##').format(0.25)]
//// number format
def f = java.text.NumberFormat.getInstance(Locale.US); f.setMaximumFractionDigits(1); [f.format(12345.678), f.format(3)]
//// decimal format's rounding
def f = new java.text.DecimalFormat('0.0'); f.setRoundingMode(java.math.RoundingMode.DOWN); f.format(1.99)
