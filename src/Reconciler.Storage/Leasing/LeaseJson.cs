using System.Text.Json.Serialization;

namespace Reconciler.Storage.Leasing;

/// <summary>When each environment was last looked at, as a heartbeat carries it.</summary>
[JsonSerializable(typeof(IReadOnlyDictionary<string, DateTimeOffset>))]
internal sealed partial class LeaseJson : JsonSerializerContext;
