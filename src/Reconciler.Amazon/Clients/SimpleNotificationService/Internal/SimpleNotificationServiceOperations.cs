using Amazon.SimpleNotificationService.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.SimpleNotificationService.Internal;

/// <summary>The operations of Amazon Simple Notification Service as its wire knows them.</summary>
internal static class SimpleNotificationServiceOperations
{
    private static readonly QueryWire Wire =
        new QueryWire("SNS", "2010-03-31", SimpleNotificationServiceJsonContext.Default, SimpleNotificationServiceErrors.Table);

    /// <summary>Publish.</summary>
    public static readonly WireOperation Publish =
        Wire.Operation<PublishRequest, PublishResponse>("Publish");
}
