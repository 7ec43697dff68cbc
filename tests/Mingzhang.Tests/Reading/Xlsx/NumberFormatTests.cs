using Mingzhang.Reading.Sheets;

namespace Mingzhang.Tests.Reading.Xlsx;

public static class NumberFormatTests
{
    [Theory]
    [InlineData(4830, "0.00", "4830.00")]
    [InlineData(1234567.891, "#,##0.00", "1,234,567.89")]
    [InlineData(0.0415, "0.00%", "4.15%")]
    [InlineData(0.125, "0.##", "0.13")]
    [InlineData(2, "0.##", "2")]
    [InlineData(-12.345, "0.00", "-12.35")]
    [InlineData(-12.345, "#,##0.00;(#,##0.00)", "(12.35)")]
    [InlineData(-12.345, "#,##0.00_);[Red](#,##0.00)", "(12.35)")]
    [InlineData(0, "#,##0.00;-#,##0.00;", "")]
    [InlineData(0, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-")]
    [InlineData(1234.5, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "1,234.50")]
    [InlineData(12.3, "0.00\"万元\"", "12.30万元")]
    [InlineData(12345678, "0.00,", "12345.68")]
    [InlineData(487.77999999999997, "General", "487.78")]
    [InlineData(2.675, "0.00", "2.68")]
    [InlineData(0.1234567890123, "General", "0.123456789")]
    [InlineData(2013202, "@", "2013202")]
    [InlineData(46023, "yyyy/m/d", "2026/1/1")]
    [InlineData(46023, "yyyy\"年\"m\"月\"d\"日\"", "2026年1月1日")]
    [InlineData(46023.5, "yyyy-mm-dd hh:mm", "2026-01-01 12:00")]
    [InlineData(1e300, "0.00", "1E+300")]
    [InlineData(7, "[DBNum1]General", "7")]
    [InlineData(12345, "0!.0000", "1.2345")]
    [InlineData(123, "0!.0000", "0.0123")]
    [InlineData(12345678, "#!.0000\"万元\"", "1234.5678万元")]
    [InlineData(123456, "0!.0,\"万\"", "12.3万")]
    [InlineData(-12345, "0\\.0000", "-1.2345")]
    [InlineData(123456, "[>=10000]0.00,\"千\";0.00", "123.46千")]
    [InlineData(99, "[>=10000]0.00,\"千\";0.00", "99.00")]
    [InlineData(-5, "[>=10000]0.00,\"千\";0.00", "-5.00")]
    [InlineData(12345.678, "#,##0.00_ ", "12,345.68")]
    [InlineData(12345.678, "0.00E+00", "1.23E+04")]
    [InlineData(12345, "0.00,", "12.35")]
    [InlineData(5, ";;;", "")]
    public static void A_number_is_shown_as_its_format_says(double value, string code, string shown) => Assert.Equal(shown, NumberFormat.Of(code).Show(value, from1904: false));
}
