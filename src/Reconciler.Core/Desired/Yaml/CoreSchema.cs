using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Reconciler.Core.Desired.Yaml;

/// <summary>What an unquoted scalar is by YAML's core schema (https://yaml.org/spec/1.2.2/#103-core-schema), in JSON's form.</summary>
internal static partial class CoreSchema
{
    /// <summary>
    /// <c>null</c>, <c>true</c>, <c>false</c> or a number as JSON writes it, digit by digit and never rounded; null where the
    /// scalar is text.
    /// </summary>
    public static string? Token(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => "null",
        "true" or "True" or "TRUE" => "true",
        "false" or "False" or "FALSE" => "false",
        _ => Number(text),
    };

    /// <summary>Whether it is an infinity or no number, which JSON cannot say.</summary>
    public static bool IsNotFinite(string text) => NotFinite().IsMatch(text);

    private static string? Number(string text)
    {
        if (Hexadecimal().Match(text) is { Success: true } hexadecimal)
            return BigInteger.Parse($"0{hexadecimal.Groups[1].ValueSpan}", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                .ToString(CultureInfo.InvariantCulture);
        if (Octal().Match(text) is { Success: true } octal)
            return octal.Groups[1].Value.Aggregate(BigInteger.Zero, (sum, digit) => (sum * 8) + (digit - '0'))
                .ToString(CultureInfo.InvariantCulture);
        if (Decimal().Match(text) is not { Success: true } match) return null;
        var whole = match.Groups["whole"].Value.TrimStart('0');
        var fraction = match.Groups["fraction"].Value;
        return (match.Groups["sign"].Value == "-" ? "-" : "")
            + (whole.Length == 0 ? "0" : whole)
            + (fraction.Length == 0 ? "" : $".{fraction}")
            + match.Groups["exponent"].Value;
    }

    [GeneratedRegex(@"\A0x([0-9a-fA-F]+)\z")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"\A0o([0-7]+)\z")]
    private static partial Regex Octal();

    [GeneratedRegex(@"\A(?<sign>[-+]?)(?:\.(?<fraction>[0-9]+)|(?<whole>[0-9]+)(?:\.(?<fraction>[0-9]*))?)(?<exponent>(?:[eE][-+]?[0-9]+)?)\z")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"\A(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z")]
    private static partial Regex NotFinite();
}
