namespace Simulation.Witnesses;

/// <summary>What wants somebody, and who was told of it, from the rows. A notice is named as people read it: <c>Stalled rdsInstance/db</c>.</summary>
internal sealed class Notices
{
    private const string Over = "over: ";

    private readonly Dictionary<(string? Address, string Type), string> _conditions = [];
    private readonly HashSet<(string Address, string Action)> _wanted = [];
    private readonly Dictionary<string, Dictionary<string, Row>> _told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Row> _ended = new(StringComparer.Ordinal);
    private bool _rejected;
    private string? _incident;
    private string? _generation;

    /// <summary>What wants somebody now.</summary>
    public IEnumerable<string> Holding =>
    [
        .. _rejected ? new[] { "DesiredStateInvalid" } : [],
        .. _incident is { } incident ? new[] { $"Incident incident/{incident}" } : [],
        .. _conditions.Select(c => c.Key.Address is { } address ? $"{c.Value} {address}" : c.Value),
        .. _wanted.Select(w => $"ApprovalWanted {w.Address}").Distinct(),
    ];

    /// <summary>What a target was told the beginning of and not yet the end.</summary>
    public IEnumerable<string> ToldTo(string target) => _told.GetValueOrDefault(target)?.Keys ?? Enumerable.Empty<string>();

    /// <summary>Why a target is not to be told something, by the rows that were there when a pass began; null where it may be.</summary>
    /// <param name="notice">As people read it, behind the target's name: <c>team production: over: Stalled rdsInstance/db</c>.</param>
    /// <param name="pass">When the pass began, in the order of everything that is recorded.</param>
    public string? WhyNot(string notice, long pass)
    {
        var (target, what, begins) = Read(notice);
        var (told, ended) = (_told.GetValueOrDefault(target)?.GetValueOrDefault(what), _ended.GetValueOrDefault($"{target} {what}"));
        return begins
            ? told?.Tick < pass ? $"which #{told.Seq} says was told" : null
            : told is not null || ended?.Tick > pass ? null
            : ended is null ? "of which it was never told the beginning" : $"which #{ended.Seq} says was told";
    }

    /// <summary>What a row says that a target was told, as it went out.</summary>
    public static string Of(Row row) =>
        $"{(string)row.Event["target"]!} {Desired.Declared.Environment}: {((bool)row.Event["begins"]! ? "" : Over)}{What(row)}";

    public void Appended(Row row)
    {
        switch (row.Type)
        {
            case "GenerationAccepted":
                _rejected = false;
                if ((string?)row.Event["hash"] != _generation) _wanted.Clear();
                _generation = (string?)row.Event["hash"];
                break;
            case "GenerationRejected":
                _rejected = true;
                break;
            case "ConditionChanged":
                Changed(row);
                break;
            case "ResourceReleased":
                foreach (var gone in _conditions.Keys.Where(k => k.Address == row.Address).ToList()) _conditions.Remove(gone);
                _wanted.RemoveWhere(w => w.Address == row.Address);
                break;
            case "ResourceChanged" when (string?)row.Event["sync"] == "Synced":
                _wanted.RemoveWhere(w => w.Address == row.Address);
                break;
            case "ApprovalWanted":
                _wanted.Add((row.Address!, (string)row.Event["action"]!));
                break;
            case "Approved":
                _wanted.Remove((row.Address!, (string)row.Event["action"]!));
                break;
            case "IncidentOpened":
                _incident = row.Event["number"]!.ToString();
                break;
            case "IncidentResolved" when row.Event["number"]!.ToString() == _incident:
                _incident = null;
                break;
            case "NotificationSent":
                Told(row);
                break;
        }
    }

    private static string What(Row row) => row.Address is { } address ? $"{(string)row.Event["notice"]!} {address}" : (string)row.Event["notice"]!;

    private static (string Target, string What, bool Begins) Read(string notice)
    {
        var (target, rest) = (notice[..notice.IndexOf(' ', StringComparison.Ordinal)], notice[(notice.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
        return rest.StartsWith(Over, StringComparison.Ordinal) ? (target, rest[Over.Length..], false) : (target, rest, true);
    }

    private void Changed(Row row)
    {
        var type = (string)row.Event["condition"]!;
        if (row.Address is null ? type != "WakeOverdue" : type is not ("Stalled" or "AlarmedWhileMuted")) return;
        if (!(bool)row.Event["status"]!) _conditions.Remove((row.Address, type));
        else _conditions[(row.Address, type)] = type == "Stalled" && (string?)row.Event["reason"] == "Contested" ? "Contested" : type;
    }

    private void Told(Row row)
    {
        var (target, what) = ((string)row.Event["target"]!, What(row));
        if (!_told.TryGetValue(target, out var told)) _told[target] = told = new(StringComparer.Ordinal);
        if ((bool)row.Event["begins"]!)
        {
            told[what] = row;
            _ended.Remove($"{target} {what}");
        }
        else
        {
            told.Remove(what);
            _ended[$"{target} {what}"] = row;
        }
    }
}
