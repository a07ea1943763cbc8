using System.Text.Json.Serialization;
using Amazon.SimpleNotificationService.Model;

namespace Amazon.SimpleNotificationService.Internal;

/// <summary>The property tables of SimpleNotificationService's requests and responses, made at compile time.</summary>
[JsonSerializable(typeof(PublishRequest))]
[JsonSerializable(typeof(PublishResponse))]
internal sealed partial class SimpleNotificationServiceJsonContext : JsonSerializerContext;
