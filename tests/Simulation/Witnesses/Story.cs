using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Simulation.Witnesses;

/// <summary>What happened, line by line: the last ones to show, and a hash over all of them by which two runs are compared.</summary>
internal sealed class Story(TimeProvider time, bool keepsAll)
{
    private const int Tail = 60;

    private readonly Queue<string> _tail = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The last lines.</summary>
    public IReadOnlyList<string> Lines => [.. _tail];

    /// <summary>The hash over all lines so far.</summary>
    public string Hash => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public void Tell(string line)
    {
        var told = $"{time.GetUtcNow().ToString("ddd HH:mm:ss.fff", CultureInfo.InvariantCulture)}  {line}";
        _hash.AppendData(Encoding.UTF8.GetBytes(told));
        if (!keepsAll && _tail.Count == Tail) _tail.Dequeue();
        _tail.Enqueue(told);
    }

    /// <summary>Only counted, not shown: what happens too often.</summary>
    public void Note(string what) => _hash.AppendData(Encoding.UTF8.GetBytes(
        $"{time.GetUtcNow().Ticks} {what}"));
}
