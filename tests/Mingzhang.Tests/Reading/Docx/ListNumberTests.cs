using Mingzhang.Reading.Lined;

namespace Mingzhang.Tests.Reading.Docx;

public static class ListNumberTests
{
    [Theory]
    [InlineData(1, "chineseCounting", "一")]
    [InlineData(10, "chineseCounting", "十")]
    [InlineData(12, "chineseCountingThousand", "十二")]
    [InlineData(20, "japaneseCounting", "二十")]
    [InlineData(103, "chineseCounting", "一百零三")]
    [InlineData(110, "chineseCounting", "一百一十")]
    [InlineData(1010, "chineseCounting", "一千零一十")]
    [InlineData(13, "chineseLegalSimplified", "壹拾叁")]
    [InlineData(3, "decimalEnclosedCircle", "③")]
    [InlineData(3, "decimalEnclosedCircleChinese", "③")]
    [InlineData(27, "lowerLetter", "aa")]
    [InlineData(4, "upperRoman", "IV")]
    [InlineData(4, "decimalFullWidth", "４")]
    [InlineData(4, "decimalZero", "04")]
    [InlineData(4, "unheardOf", "4")]
    [InlineData(4, "bullet", "")]
    [InlineData(-3, "chineseCounting", "-3")]
    public static void A_number_is_printed_as_its_format_says(int number, string format, string printed) => Assert.Equal(printed, ListNumber.Format(number, format));
}
