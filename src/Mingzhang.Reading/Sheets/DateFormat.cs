using System.Globalization;
using System.Text;

namespace Mingzhang.Reading.Sheets;

/// <summary>Days counted from an epoch, shown as a date or time.</summary>
internal static class DateFormat
{
    private const double LastDay = 2_958_465;

    /// <summary>The date of a number as a format shows it; null where there is no such day.</summary>
    public static string? Show(string section, double value, bool from1904)
    {
        if (value is < 0 or >= LastDay + 1)
        {
            return null;
        }

        // the epoch of 1900 takes that year for a leap year; from its March on a day earlier makes up for it
        var epoch = from1904 ? new DateTime(1904, 1, 1) : value < 60 ? new DateTime(1899, 12, 31) : new DateTime(1899, 12, 30);
        var moment = epoch.AddSeconds(Math.Round(value * 86_400));
        var text = new StringBuilder();
        var afternoon = section.Contains("AM/PM", StringComparison.OrdinalIgnoreCase);
        var afterHour = false;
        for (var i = 0; i < section.Length;)
        {
            var c = char.ToLowerInvariant(section[i]);
            var run = 1;
            while (i + run < section.Length && char.ToLowerInvariant(section[i + run]) == c)
            {
                run++;
            }

            switch (c)
            {
                case '"':
                    var end = section.IndexOf('"', i + 1);
                    end = end < 0 ? section.Length : end;
                    text.Append(section, i + 1, end - i - 1);
                    run = end - i + 1;
                    break;
                case '\\' or '!' or '_' or '*':
                    text.Append(c is '\\' or '!' && i + 1 < section.Length ? section[i + 1] : "");
                    run = 2;
                    break;
                case '[':
                    var close = section.IndexOf(']', i);
                    run = close < 0 ? section.Length - i : close - i + 1;
                    break;
                case 'y':
                    text.Append(run > 2 ? moment.Year.ToString("0000", CultureInfo.InvariantCulture) : Two(moment.Year % 100, 2));
                    break;
                case 'm' when afterHour || IsBeforeSeconds(section, i + run):
                    text.Append(Two(moment.Minute, run));
                    break;
                case 'm':
                    text.Append(run > 2 ? moment.ToString("MMM", CultureInfo.InvariantCulture) : Two(moment.Month, run));
                    break;
                case 'd':
                    text.Append(run > 2 ? "" : Two(moment.Day, run));
                    break;
                case 'h':
                    text.Append(Two(afternoon ? ((moment.Hour + 11) % 12) + 1 : moment.Hour, run));
                    break;
                case 's':
                    text.Append(Two(moment.Second, run));
                    break;
                case 'a' when string.Compare(section, i, "AM/PM", 0, 5, StringComparison.OrdinalIgnoreCase) == 0:
                    text.Append(moment.Hour < 12 ? "AM" : "PM");
                    run = 5;
                    break;
                case ';':
                    return text.ToString();
                case '@':
                    break;
                default:
                    text.Append(section, i, run);
                    break;
            }

            afterHour = c == 'h' || (afterHour && !char.IsAsciiLetter(c));
            i += run;
        }

        return text.ToString().Trim();
    }

    private static string Two(int number, int run) => number.ToString(run > 1 ? "00" : "0", CultureInfo.InvariantCulture);

    private static bool IsBeforeSeconds(string section, int from)
    {
        while (from < section.Length && !char.IsAsciiLetter(section[from]))
        {
            from++;
        }

        return from < section.Length && section[from] is 's' or 'S';
    }
}
